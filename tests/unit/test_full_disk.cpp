// A disk that takes no more: the edit is refused, all before it is kept, and it can be made again.
#include "app/core/workspace.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/resource.h>

#include <filesystem>
#include <string>

using namespace sim;

namespace {

namespace fs = std::filesystem;

/// While it lives, no file of this process grows beyond so many bytes: as on a full disk, and
/// without rights that a test does not have.
class NoRoom
{
public:
    explicit NoRoom(rlim_t bytes)
    {
        m_signal = ::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        rlimit const limit{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    ~NoRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_signal);
    }
    NoRoom(NoRoom const &) = delete;
    NoRoom &operator=(NoRoom const &) = delete;
    NoRoom(NoRoom &&) = delete;
    NoRoom &operator=(NoRoom &&) = delete;

private:
    rlimit m_before = {};
    void (*m_signal)(int) = nullptr;
};

} // namespace

TEST_CASE("an edit that the disk has no room for is refused whole and can be made again",
          "[workspace][full]")
{
    OpenTiny tiny;
    tiny.file.reset();
    app::Workspace workspace{tiny.path};
    workspace.set_locked({1}, !workspace.scenario().plan.choices[1].locked);
    Scenario const before = workspace.scenario();
    std::string const journal = tiny.ask("SELECT count(*) FROM journal").out;
    {
        NoRoom const full{4096};
        CHECK_THROWS_AS(workspace.set_locked({0}, true), IoError);
        CHECK_THROWS_AS(workspace.undo(), IoError);
    }
    CHECK(workspace.scenario() == before);
    CHECK(workspace.can_undo());
    CHECK(tiny.ask("SELECT count(*) FROM journal").out == journal);
    CHECK(tiny.ask("PRAGMA integrity_check").out == "ok\n");
    workspace.set_locked({0}, true); // there is room again
    CHECK(workspace.scenario().plan.choices[0].locked);
    workspace.undo();
    CHECK(workspace.scenario() == before);
    tiny.reopen();
    CHECK(tiny.project.scenarios.front() == before);
}

TEST_CASE("a copy and a written table that find no room leave nothing half", "[io][full]")
{
    OpenTiny const tiny;
    fs::path const copy = tiny.folder / "copy.gpkg";
    fs::path const table = tiny.folder / "table.csv";
    io::write_text_file(table, "as it was\n");
    {
        NoRoom const full{4096};
        CHECK_THROWS_AS(tiny.file->copy_to(copy, io::Existing::refuse), IoError);
        CHECK_THROWS_AS(io::write_text_file(table, std::string(100000, 'x')), IoError);
    }
    CHECK(io::read_text_file(table) == "as it was\n");
    std::size_t files = 0;
    for (auto const &entry : fs::directory_iterator{tiny.path.parent_path()}) {
        std::string const name = entry.path().filename().string();
        INFO(name);
        CHECK((name == "data" || name == "p.gpkg" || name == "table.csv"));
        ++files;
    }
    CHECK(files == 3);
    tiny.file->copy_to(copy, io::Existing::refuse);
    CHECK(io::is_project_file(copy));
}
