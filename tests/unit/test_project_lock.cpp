// One process at a time changes a project; a killed one blocks nobody.
#include "app/core/workspace.hpp"
#include "sim/io/project_lock.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

using namespace sim;

namespace {

namespace fs = std::filesystem;

/// A process of its own that takes the lock, says whether it got it, and holds it until it is killed.
class Holder
{
public:
    explicit Holder(fs::path const &project)
    {
        std::array<int, 2> ends{};
        REQUIRE(::pipe(ends.data()) == 0);
        m_pid = ::fork();
        REQUIRE(m_pid >= 0);
        if (m_pid == 0) {
            auto const lock = io::ProjectLock::take(project);
            char const answer = lock ? 'y' : 'n';
            bool const told = ::write(ends[1], &answer, 1) == 1;
            while (told) {
                ::pause();
            }
            ::_exit(1);
        }
        ::close(ends[1]);
        char answer = '?';
        REQUIRE(::read(ends[0], &answer, 1) == 1);
        ::close(ends[0]);
        got = answer == 'y';
    }
    ~Holder() { end(); }
    Holder(Holder const &) = delete;
    Holder &operator=(Holder const &) = delete;
    Holder(Holder &&) = delete;
    Holder &operator=(Holder &&) = delete;

    void end()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
            m_pid = -1;
        }
    }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    bool got = false;

private:
    pid_t m_pid = -1;
};

Project with_note(Project project, std::string const &note)
{
    project.scenarios.front().note = note;
    return project;
}

} // namespace

TEST_CASE("a lock is had by one process, named, and free again after kill -9", "[io][lock]")
{
    OpenTiny const tiny;
    {
        Holder holder{tiny.path};
        REQUIRE(holder.got);
        CHECK_FALSE(io::ProjectLock::take(tiny.path));
        Text const words = io::in_use_words(tiny.path);
        REQUIRE(words.args.size() == 1);
        CHECK(words.args.front().en == std::to_string(holder.pid()));
        CHECK_THROWS_AS((io::ProjectFile{tiny.path, io::Opening::alone}), io::ProjectInUse);
        holder.end(); // kill -9: the lock file stays, the lock does not
        CHECK(fs::exists(io::ProjectLock::place(tiny.path)));
    }
    {
        auto const mine = io::ProjectLock::take(tiny.path);
        REQUIRE(mine);
        CHECK_FALSE(Holder{tiny.path}.got);
    }
    CHECK_FALSE(fs::exists(io::ProjectLock::place(tiny.path)));
    CHECK(Holder{tiny.path}.got);
}

TEST_CASE("a link to a project has the project's own lock", "[io][lock]")
{
    OpenTiny const tiny;
    fs::path const link = tiny.folder / "link.gpkg";
    fs::create_symlink(tiny.path, link);
    auto const mine = io::ProjectLock::take(tiny.path);
    REQUIRE(mine);
    CHECK_FALSE(io::ProjectLock::take(link));
}

TEST_CASE("what another process edits is opened for reading, and its edits are refused",
          "[workspace][lock]")
{
    OpenTiny tiny;
    tiny.file.reset();
    std::string const before = io::read_text_file(tiny.path);
    {
        Holder const holder{tiny.path};
        app::Workspace workspace{tiny.path};
        REQUIRE(workspace.read_only());
        CHECK_THROWS_AS(workspace.set_locked({0}, true), IoError);
        CHECK_FALSE(workspace.can_undo());
        CHECK_FALSE(workspace.scenario().plan.choices[0].locked);
        CHECK_THROWS_AS(workspace.save_version("v"), IoError);
        // A copy is one's own.
        workspace.copy_to(tiny.folder / "copy.gpkg", io::Existing::refuse);
    }
    CHECK(io::read_text_file(tiny.path) == before);
    app::Workspace copy{tiny.folder / "copy.gpkg"};
    CHECK_FALSE(copy.read_only());
    copy.set_locked({0}, true);
    CHECK(copy.can_undo());
    app::Workspace const again{tiny.path};
    CHECK_FALSE(again.read_only());
}

TEST_CASE("a project that is moved away under an open window is not written into silently", "[io]")
{
    OpenTiny tiny;
    fs::path const elsewhere = tiny.folder / "elsewhere.gpkg";
    fs::rename(tiny.path, elsewhere);
    Project const edited = with_note(tiny.project, "one");
    CHECK_THROWS_WITH(tiny.file->commit(tiny.project, edited, "edit"),
                      Catch::Contains("moved, removed or replaced"));
    SECTION("what is open can be kept as another file, even if the old one is gone")
    {
        fs::remove(elsewhere);
        fs::path const kept = tiny.folder / "kept.gpkg";
        tiny.file->copy_to(kept, io::Existing::refuse);
        io::ProjectFile opened{kept};
        CHECK(opened.loaded().project.scenarios == tiny.project.scenarios);
        CHECK(opened.journal().size() == 1);
        opened.commit(opened.loaded().project, with_note(opened.loaded().project, "two"), "edit");
        CHECK(run_program({"sqlite3", kept.string(), "PRAGMA integrity_check"}).out == "ok\n");
    }
    SECTION("once it is back, edits go on")
    {
        fs::rename(elsewhere, tiny.path);
        tiny.commit(edited, "edit");
        tiny.reopen();
        CHECK(tiny.project.scenarios.front().note == "one");
    }
}

TEST_CASE("a copy is whole or not there, and replaces only what it may", "[io]")
{
    OpenTiny const tiny;
    fs::path const there = tiny.folder / "there.gpkg";
    io::write_text_file(there, "something else");
    CHECK_THROWS_AS(tiny.file->copy_to(there, io::Existing::refuse), IoError);
    CHECK(io::read_text_file(there) == "something else");
    tiny.file->copy_to(there, io::Existing::replace);
    CHECK(io::is_project_file(there));
    CHECK_THROWS_AS(tiny.file->copy_to(tiny.folder / "no" / "such.gpkg", io::Existing::refuse),
                    IoError);
    for (auto const &entry : fs::directory_iterator{tiny.path.parent_path()}) {
        CHECK(entry.path().filename().string().find(".copy.") == std::string::npos);
    }
}

TEST_CASE("a file of ours is told from others by its tables", "[io]")
{
    OpenTiny const tiny;
    CHECK(io::is_project_file(tiny.path));
    fs::path const other = tiny.folder / "other.gpkg";
    io::write_text_file(other, "no database");
    CHECK_FALSE(io::is_project_file(other));
    CHECK_FALSE(io::is_project_file(tiny.folder / "missing.gpkg"));
    CHECK_FALSE(io::is_project_file(tiny.path.parent_path()));
}
