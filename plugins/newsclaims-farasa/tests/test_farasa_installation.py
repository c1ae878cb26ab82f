"""What is missing is said in one line, with what to do; nothing is ever fetched."""

import hashlib

import pytest
from newsclaims_farasa import FarasaMissingError
from newsclaims_farasa.installation import check, locate

from newsclaims import Article

ADVICE = (
    r"Farasa needs Java 7 or later .*its JARs: get farasa_bin.zip from https://farasa.qcri.org/ "
    r".*research only.*option `binary_path` .*NEWSCLAIMS_FARASA_JAR$"
)


def missing(plugin, message):
    with pytest.raises(FarasaMissingError, match=message) as caught:
        plugin.newsclaims_tokenize(Article(text="نعم"))
    assert "\n" not in str(caught.value)


def test_all_that_is_missing_is_said_at_once(farasa):
    plugin = farasa.plugin(binary_path=None, java="no-such-java")
    start = r"^there is no Java \('no-such-java' is not a program on the PATH\); "
    missing(plugin, start + r"where FarasaSegmenterJar.jar is was not said\. " + ADVICE)


def test_a_folder_without_the_jar(farasa):
    farasa.segmenter.unlink()
    missing(farasa.plugin(), rf"^there is no FarasaSegmenterJar.jar in {farasa.jars}\. " + ADVICE)


def test_a_jar_that_is_not_there(farasa):
    plugin = farasa.plugin(binary_path=str(farasa.jars / "other.jar"))
    missing(plugin, r"other.jar is not a file")


def test_java_that_does_not_run(farasa, monkeypatch):
    monkeypatch.setenv("FARASA_STANDIN_JAVA", "broken")
    missing(farasa.plugin(), r"-version ended with exit code 1: 'Error: could not find libjvm.so'")


def test_java_that_cannot_be_executed(farasa):
    farasa.java.write_bytes(b"\x00")
    missing(farasa.plugin(), r"cannot be started|ended with exit code")


@pytest.mark.parametrize("version", ["1.6.0_45", "6.1"])
def test_java_that_is_too_old(farasa, monkeypatch, version):
    monkeypatch.setenv("FARASA_STANDIN_JAVA", version)
    missing(farasa.plugin(), "is too old")


@pytest.mark.parametrize("version", ["1.7.0", "1.8.0_402", "11.0.2", "21-ea", "unknown"])
def test_java_that_will_do(farasa, monkeypatch, version):
    monkeypatch.setenv("FARASA_STANDIN_JAVA", version)
    assert farasa.plugin().newsclaims_tokenize(Article(text="نعم")).tokens


def test_what_is_missing_is_looked_for_again_at_the_next_article(farasa):
    plugin = farasa.plugin()
    held = farasa.segmenter.read_bytes()
    farasa.segmenter.unlink()
    with pytest.raises(FarasaMissingError):
        plugin.newsclaims_tokenize(Article(text="نعم"))
    farasa.segmenter.write_bytes(held)
    assert plugin.newsclaims_tokenize(Article(text="نعم")).tokens


class TestDigest:
    def test_the_right_one_passes(self, farasa):
        digest = hashlib.sha256(farasa.segmenter.read_bytes()).hexdigest()
        plugin = farasa.plugin(sha256=digest.upper())
        assert plugin.newsclaims_tokenize(Article(text="نعم")).tokens

    def test_another_is_refused(self, farasa):
        missing(
            farasa.plugin(sha256="0" * 64),
            r"FarasaSegmenterJar.jar has the SHA-256 [0-9a-f]{64}, not 0{64}",
        )


class TestPlaces:
    """Any of Farasa's JARs, and either of its folders, leads to the others."""

    @pytest.mark.parametrize(
        "named", [".", "lib", "lib/FarasaSegmenterJar.jar", "FarasaNERJar.jar"]
    )
    @pytest.mark.parametrize("task", ["segmenter", "ner"])
    def test_both_are_found(self, farasa, named, task):
        found = locate(task, str(farasa.jars / named), "java", (), None).jar
        assert found is not None
        assert found.resolve() == (farasa.ner if task == "ner" else farasa.segmenter)

    def test_a_jar_by_another_name_is_taken_at_its_word(self):
        assert locate("segmenter", "my/segmenter.jar", "java", (), None).jar.name == "segmenter.jar"

    def test_the_environment_names_them_too(self, farasa, monkeypatch):
        monkeypatch.setenv("NEWSCLAIMS_FARASA_JAR", str(farasa.jars))
        assert farasa.plugin(binary_path=None).newsclaims_tokenize(Article(text="نعم")).tokens

    def test_the_option_goes_before_the_environment(self, farasa, monkeypatch):
        monkeypatch.setenv("NEWSCLAIMS_FARASA_JAR", "/nowhere")
        check(locate("segmenter", str(farasa.jars), str(farasa.java), (), None))

    def test_java_is_found_on_the_path(self, farasa, monkeypatch):
        monkeypatch.setenv("PATH", str(farasa.java.parent), prepend=":")
        assert farasa.plugin(java="java").newsclaims_tokenize(Article(text="نعم")).tokens
        assert len(farasa.processes) == 1
