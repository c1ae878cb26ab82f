"""The laws that every plugin of the stage keeps."""

from newsclaims_actors import Actors

from newsclaims.testing import ActorsSuite


class TestActors(ActorsSuite):
    plugin = Actors
