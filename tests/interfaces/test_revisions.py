"""Texts as git has them."""

import subprocess

import pytest

import wardley
from wardley.interfaces import revisions
from wardley.interfaces.arguments import Refused
from wardley.interfaces.revisions import Revision, content, is_folder, listed, revision_of, stored
from wardley.source.limits import Limits

LIMITS = Limits()


def git(folder, *words):
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.autocrlf=false", *words],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """The current folder is a repository with maps that have changed since their commit, as ``first``."""
    maps = tmp_path / "maps"
    (maps / "more").mkdir(parents=True)
    (maps / "tea.owm").write_text("title Old\n", encoding="utf-8")
    (maps / "more" / "ärger.owm").write_text("title Deep\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "tag", "first")
    (maps / "tea.owm").write_text("title New\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_file_is_read_as_it_was(repository):
    source = content(Revision("first", "maps/tea.owm"), LIMITS)

    assert (source.name, source.text) == ("first:maps/tea.owm", "title Old\n")


def test_a_path_begins_here_with_a_dot(repository, monkeypatch):
    monkeypatch.chdir(repository / "maps" / "more")

    assert content(Revision("HEAD", "../tea.owm"), LIMITS).text == "title Old\n"
    assert content(Revision("HEAD", "./ärger.owm"), LIMITS).text == "title Deep\n"


def test_without_a_revision_it_is_what_is_staged(repository):
    git(repository, "add", "-A")
    (repository / "maps" / "tea.owm").write_text("title Newest\n", encoding="utf-8")

    assert content(Revision("", "maps/tea.owm"), LIMITS).text == "title New\n"


def test_a_folder_is_listed_with_what_lies_deeper(repository):
    folder = Revision("first", "maps")
    files = listed(folder)

    assert is_folder(folder)
    assert not is_folder(Revision("first", "maps/tea.owm"))
    assert [file.path for file in files] == ["more/ärger.owm", "tea.owm"]
    assert stored(files[0], folder, LIMITS).text == "title Deep\n"
    assert stored(files[0], folder, LIMITS).name == "first:maps/more/ärger.owm"


def test_a_folder_is_listed_from_anywhere(repository, monkeypatch):
    monkeypatch.chdir(repository / "maps")

    assert len(listed(Revision("first", "maps"))) == 2


def test_links_in_a_repository_are_not_followed(repository):
    (repository / "maps" / "link.owm").symlink_to("/etc/hostname")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "second")

    assert "link.owm" not in [file.path for file in listed(Revision("HEAD", "maps"))]


def test_a_word_with_a_colon_names_a_revision_unless_it_is_a_file(repository):
    (repository / "a:b.owm").write_text("", encoding="utf-8")

    assert revision_of("HEAD:maps/tea.owm") == Revision("HEAD", "maps/tea.owm")
    assert revision_of(":maps/tea.owm") == Revision("", "maps/tea.owm")
    assert revision_of("a:b.owm") is None
    assert revision_of("maps/tea.owm") is None
    assert revision_of(r"C:\maps\tea.owm") is None


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (Revision("nowhere", "maps/tea.owm"), "no revision is called 'nowhere'"),
        (Revision("HEAD", "maps/coffee.owm"), "no file is called 'maps/coffee.owm' in HEAD"),
        (Revision("", "maps/coffee.owm"), "no file is called 'maps/coffee.owm' in what is staged"),
        (Revision("HEAD\0", "x"), "git cannot be asked"),
    ],
)
def test_what_is_not_there_is_said_in_words(repository, revision, said):
    with pytest.raises(Refused, match=said):
        is_folder(revision)


def test_a_path_that_was_meant_from_here_is_suggested(repository, monkeypatch):
    monkeypatch.chdir(repository / "maps")
    with pytest.raises(Refused, match="not at the root") as refusal:
        is_folder(Revision("HEAD", "tea.owm"))

    assert "'HEAD:./tea.owm'" in str(refusal.value.help)


def test_outside_of_any_repository_that_is_said(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Refused, match="in no git repository"):
        is_folder(Revision("HEAD", "tea.owm"))


def test_without_git_that_is_said(repository, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(Refused, match="git is not on the path"):
        is_folder(Revision("HEAD", "tea.owm"))


def test_a_revision_is_never_an_option():
    with pytest.raises(Refused, match="'--output=x' is no revision"):
        revision_of("--output=x:tea.owm")


def test_what_git_holds_is_held_to_the_limits_of_texts(repository):
    (repository / "maps" / "tea.owm").write_bytes(b"title \xff\n")
    git(repository, "add", "-A")

    with pytest.raises(wardley.SourceError, match="E005"):
        content(Revision("", "maps/tea.owm"), LIMITS)
    with pytest.raises(wardley.SourceError, match="E004"):
        content(Revision("first", "maps/tea.owm"), Limits(file_bytes=5))


def test_a_message_of_git_without_words_is_no_obstacle(monkeypatch):
    done = subprocess.CompletedProcess(["git"], 1, b"", b"")
    monkeypatch.setattr(revisions, "_git", lambda *_: done)
    with pytest.raises(Refused, match="cannot be read: git does not say why"):
        content(Revision("HEAD", "tea.owm"), LIMITS)
