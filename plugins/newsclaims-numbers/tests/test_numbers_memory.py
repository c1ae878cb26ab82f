"""What a spelling means is remembered in two generations, each bounded."""

from __future__ import annotations

from newsclaims_numbers.spelling_memory import SpellingMemory


def counting(size: int) -> tuple[SpellingMemory[int], list[str]]:
    made: list[str] = []

    def length(spelling: str) -> int:
        made.append(spelling)
        return len(spelling)

    return SpellingMemory(length, size), made


def test_a_spelling_is_worked_out_once() -> None:
    memory, made = counting(10)
    assert [memory["خمسة"], memory["خمسة"]] == [4, 4]
    assert made == ["خمسة"]


def test_what_is_asked_for_again_and_again_is_never_forgotten() -> None:
    memory, made = counting(3)
    for number in range(100):
        memory["من"]
        memory[f"كلمة{number}"]
    assert made.count("من") == 1


def test_no_more_than_two_generations_are_kept() -> None:
    memory, made = counting(3)
    for number in range(100):
        memory[f"كلمة{number}"]
    assert len(memory) <= 3
    assert memory["كلمة99"] == 6
    assert made.count("كلمة99") == 1
    memory["كلمة0"]
    assert made.count("كلمة0") == 2


def test_endless_spellings_are_not_kept() -> None:
    memory, _ = counting(3)
    assert memory["ه" * 1000] == 1000
    assert len(memory) == 0
