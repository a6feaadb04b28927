#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <utility>

using namespace sim;

namespace {

namespace fs = std::filesystem;

constexpr char const *changed_elsewhere =
    "the project was changed by another program; open it again";

/// What a commit is refused with.
std::string refusal(io::ProjectFile &file, Project const &before, Project const &after)
{
    try {
        file.commit(before, after, "edit");
    } catch (IoError const &error) {
        return error.message().key;
    }
    return "done";
}

} // namespace

TEST_CASE("a commit changes the rows it must and no others", "[io]")
{
    OpenTiny tiny;
    std::string const rows = "SELECT scenario, block, route, start_year, locked FROM choices";
    std::string const before = tiny.ask(rows).out;
    Project edited = tiny.project;
    edited.scenarios.front().plan.choices[3] = {*edited.dataset->find_route("gas_wall"), 2023,
                                                true};
    tiny.commit(edited, "set route");
    std::string expected = before;
    std::string const old_row = "official|b4|coal||0\n";
    REQUIRE(expected.find(old_row) != std::string::npos);
    expected.replace(expected.find(old_row), old_row.size(), "official|b4|gas_wall|2023|1\n");
    CHECK(tiny.ask(rows).out == expected);
    CHECK(tiny.ask("SELECT block, route, family FROM results_blocks").out ==
          "b1|chp_heat|heat_network\nb2|chp_heat|heat_network\nb3|gas_wall|gas\n"
          "b4|gas_wall|gas\n");
    CHECK(tiny.ask("SELECT count(*) FROM journal").out == "2\n");
    CHECK(tiny.ask("PRAGMA integrity_check").out == "ok\n");
}

TEST_CASE("scenarios are added, changed, put in order and removed", "[io]")
{
    OpenTiny tiny;
    Project more = tiny.project;
    more.scenarios.push_back(copy_of(more.scenarios.front(), "a"));
    more.scenarios.push_back(copy_of(more.scenarios.front(), "b"));
    more.scenarios[1].values["home.area_m2"] = 80.1 + 0.2;
    more.scenarios[1].values["rate.P3"] = 120.0;
    more.scenarios[1].phasing = Phasing::by_completion;
    tiny.commit(more, "copy");
    tiny.reopen();
    CHECK(tiny.project.scenarios == more.scenarios);

    Project changed = tiny.project;
    changed.scenarios[1].values["home.area_m2"] = 100.0;
    changed.scenarios[1].values["target.first_year"] = 2021.0;
    changed.scenarios[1].note = "为什么";
    std::swap(changed.scenarios[1], changed.scenarios[2]);
    tiny.commit(changed, "change");
    tiny.reopen();
    CHECK(tiny.project.scenarios == changed.scenarios);

    Project less = tiny.project;
    less.scenarios[2].values.erase("home.area_m2");
    less.scenarios.erase(less.scenarios.begin() + 1);
    tiny.commit(less, "remove");
    tiny.reopen();
    CHECK(tiny.project.scenarios == less.scenarios);
    CHECK(tiny.ask("SELECT count(*) FROM choices").out == "8\n");
    CHECK(tiny.ask("SELECT count(*) FROM journal").out == "4\n");
    auto const entry = tiny.file->journal().back();
    CHECK(nlohmann::json::parse(entry.after)["b"].is_null());
    CHECK(nlohmann::json::parse(entry.before)["b"]["choices"].size() == 4);
}

TEST_CASE("undo is one more line of the journal", "[io]")
{
    OpenTiny tiny;
    Project const start = tiny.project;
    Project edited = start;
    edited.scenarios.front().plan.choices[0].start_year = 2022;
    tiny.commit(edited, "set year");
    tiny.commit(start, "undo: set year");
    tiny.file->save_version("交领导小组稿");
    tiny.reopen();
    CHECK(tiny.project.scenarios == start.scenarios);
    auto const journal = tiny.file->journal();
    REQUIRE(journal.size() == 4);
    CHECK(journal[1].before == journal[2].after);
    CHECK(journal[1].after == journal[2].before);
    CHECK(journal[3].action == "version");
    CHECK(journal[3].after.find("交领导小组稿") != std::string::npos);
    CHECK(journal[1].time.size() == std::string{"2021-07-20T08:00:00.000Z"}.size());
    CHECK(journal[1].time <= journal[3].time);
}

TEST_CASE("nobody changes or removes a line of the journal", "[io]")
{
    OpenTiny tiny;
    tiny.file->save_version("one");
    std::string const lines = tiny.ask("SELECT * FROM journal").out;
    for (char const *sql :
         {"UPDATE journal SET action = 'nothing'", "DELETE FROM journal",
          "DELETE FROM journal WHERE seq = 2", "UPDATE journal SET seq = 99 WHERE seq = 2",
          "INSERT OR REPLACE INTO journal (seq, action) VALUES (2, 'other')",
          "REPLACE INTO journal (seq, action) VALUES (2, 'other')"}) {
        INFO(sql);
        Outcome const outcome = tiny.ask(sql);
        CHECK(outcome.status != 0);
        CHECK(outcome.err.find("append-only") != std::string::npos);
        CHECK(tiny.ask("SELECT * FROM journal").out == lines);
    }
    CHECK(tiny.ask("DROP TRIGGER journal_no_delete").status == 0);
    tiny.reopen(); // puts the trigger back
    CHECK(tiny.ask("DELETE FROM journal").status != 0);
}

TEST_CASE("a commit that could not be read back is refused and writes nothing", "[io]")
{
    OpenTiny tiny;
    Project orphan = tiny.project;
    orphan.scenarios.push_back(copy_of(orphan.scenarios.front(), "a"));
    orphan.scenarios.back().parent = "nobody";
    CHECK_THROWS_AS(tiny.file->commit(tiny.project, orphan, "copy"), InputError);
    Project late = tiny.project;
    late.scenarios.front().plan.choices[0].start_year = 3000;
    CHECK_THROWS_AS(tiny.file->commit(tiny.project, late, "year"), InputError);
    Project endless = tiny.project;
    endless.scenarios.front().values["home.area_m2"] = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(tiny.file->commit(tiny.project, endless, "value"), InputError);
    CHECK(tiny.ask("SELECT count(*) FROM journal").out == "1\n");
    tiny.reopen();
}

TEST_CASE("of two programs with the same file the later commit is refused", "[io]")
{
    OpenTiny tiny;
    io::ProjectFile other{tiny.path};
    Project mine = tiny.project;
    mine.scenarios.front().plan.choices[0].start_year = 2022;
    tiny.commit(mine, "mine");
    Project theirs = other.loaded().project;
    theirs.scenarios.front().plan.choices[0].start_year = 2023;
    CHECK(refusal(other, other.loaded().project, theirs) == changed_elsewhere);
    tiny.reopen();
    CHECK(tiny.project.scenarios == mine.scenarios);
    CHECK(tiny.file->journal().size() == 2);
}

TEST_CASE("a commit that would change a row that is gone is refused as a whole", "[io]")
{
    OpenTiny tiny;
    REQUIRE(tiny.ask("DELETE FROM choices WHERE block = 'b2'").status == 0);
    std::string const rows = "SELECT block, start_year FROM choices";
    std::string const before = tiny.ask(rows).out;
    Project edited = tiny.project;
    edited.scenarios.front().plan.choices[0].start_year = 2022;
    edited.scenarios.front().plan.choices[1].start_year = 2022;
    CHECK(refusal(*tiny.file, tiny.project, edited) == changed_elsewhere);
    CHECK(tiny.ask(rows).out == before);
    CHECK(tiny.ask("SELECT count(*) FROM journal").out == "1\n");
}

TEST_CASE("reading a project file writes nothing into it", "[io]")
{
    OpenTiny tiny;
    tiny.file.reset();
    REQUIRE(tiny.ask("DROP TRIGGER journal_no_delete").status == 0); // opening puts it back
    std::string const before = io::read_text_file(tiny.path);
    fs::permissions(tiny.path, fs::perms::owner_read);
    CHECK(io::load_project_file(tiny.path).project.scenarios == tiny.project.scenarios);
    CHECK(io::read_text_file(tiny.path) == before);
}

TEST_CASE("a file that another program left in write-ahead mode opens and is set back", "[io]")
{
    OpenTiny tiny;
    tiny.file.reset();
    CHECK(tiny.ask("PRAGMA journal_mode = WAL").out == "wal\n");
    CHECK_FALSE(has_errors(io::check_project_file(tiny.path)));
    tiny.reopen();
    Project edited = tiny.project;
    edited.scenarios.front().plan.choices[0].start_year = 2022;
    tiny.commit(edited, "set year");
    tiny.reopen();
    CHECK(tiny.project.scenarios == edited.scenarios);
    tiny.file.reset();
    CHECK(tiny.ask("PRAGMA journal_mode").out == "delete\n");
}
