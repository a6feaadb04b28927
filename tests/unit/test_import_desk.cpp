#include "app/core/import_desk.hpp"
#include "app/core/path_completion.hpp"
#include "tests/common/open_workspace.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <thread>

namespace {

/// A desk whose answers are waited for, with a file on it.
struct Desk
{
    OpenWorkspace open;
    app::ImportDesk desk{true};

    void read(std::string const &name, std::string const &content)
    {
        std::filesystem::path const file = open.write(name, content);
        desk.open(false, open.folder / "");
        desk.set_path(file.string());
        desk.follow(open.workspace);
        desk.follow(open.workspace);
    }
    std::size_t row(std::string const &key) const
    {
        auto const &rows = desk.reading()->preview.rows;
        return static_cast<std::size_t>(std::ranges::find(rows, key, &sim::io::ImportRow::key) -
                                        rows.begin());
    }
};

} // namespace

TEST_CASE_METHOD(Desk, "a file is chosen, read, tried and taken in as one step", "[import_desk]")
{
    read("blocks.csv", "code,households\nb1,110\n");
    REQUIRE(desk.reading() != nullptr);
    REQUIRE(desk.can_apply());
    CHECK(desk.trial()->changed_rows == 1);
    desk.apply(open.workspace);
    CHECK_FALSE(desk.is_open());
    CHECK(open.households("b1") == 110);
    open.workspace.undo();
    CHECK(open.households("b1") == 100);
    CHECK_FALSE(open.workspace.can_undo());
}

TEST_CASE_METHOD(Desk, "what is decided is tried anew", "[import_desk]")
{
    read("blocks.csv", "code,households\nb1,110\nb2,220\n");
    CHECK(desk.trial()->households_after == 1030);
    desk.decide(row("b1"), false);
    desk.follow(open.workspace);
    CHECK(desk.trial()->households_after == 1020);
    desk.decide_all(sim::io::ImportKind::changed, false);
    CHECK_FALSE(desk.can_apply()); // nobody has tried that yet
    desk.follow(open.workspace);
    CHECK(desk.taken(sim::io::ImportKind::changed) == 0);
    CHECK(desk.trial()->changed_rows == 0);
    CHECK_FALSE(desk.can_apply());
}

TEST_CASE_METHOD(Desk, "another mapping is read anew and forgets what was decided", "[import_desk]")
{
    read("blocks.csv", "code,alt,households\nb1,150,110\n");
    desk.decide(row("b1"), false);
    app::ImportOrder order = desk.order();
    order.settings.columns["households"] = "alt";
    desk.set_order(order);
    CHECK_FALSE(desk.can_apply());
    desk.follow(open.workspace);
    REQUIRE(desk.can_apply());
    CHECK(desk.trial()->households_after == 1050);
}

TEST_CASE_METHOD(Desk, "data that change meanwhile have the file read anew", "[import_desk]")
{
    read("blocks.csv", "code,households\nb1,110\n");
    sim::DataChange change;
    change.rows.push_back({.kind = sim::RowEdit::Kind::set,
                           .layer = "blocks",
                           .key = "b1",
                           .fields = {{"households", "110"}},
                           .shape = {},
                           .like = {}});
    open.workspace.change_data(change, sim::text("by hand"), "edit");
    desk.follow(open.workspace);
    desk.follow(open.workspace);
    CHECK(desk.trial()->households_before == 1010);
    CHECK(desk.trial()->households_after == 1010);
}

TEST_CASE_METHOD(Desk, "a bad file is told on the page of findings; nothing can be applied",
                 "[import_desk]")
{
    read("blocks.xlsx", "no workbook");
    REQUIRE(desk.reading() != nullptr);
    CHECK(sim::has_errors(desk.reading()->findings));
    CHECK(desk.page() == app::ImportPage::findings);
    CHECK_FALSE(desk.can_apply());
    desk.close();
    CHECK(desk.reading() == nullptr);
}

TEST_CASE_METHOD(Desk, "what was tried for one layer is not taken in for another", "[import_desk]")
{
    read("blocks.csv", "code,households\nb1,110\n");
    REQUIRE(desk.can_apply());
    app::ImportOrder order = desk.order();
    order.layer = "no_such_layer";
    desk.set_order(order);
    desk.decide(0, true); // of rows that are still shown
    desk.follow(open.workspace);
    desk.follow(open.workspace);
    CHECK(sim::has_errors(desk.reading()->findings));
    CHECK_FALSE(desk.can_apply());
}

TEST_CASE_METHOD(Desk, "a path that cannot be read is not taken for the file before",
                 "[import_desk]")
{
    read("blocks.csv", "code,households\nb1,110\n");
    REQUIRE(desk.can_apply());
    desk.set_path((open.folder / "another.csv").string());
    CHECK_FALSE(desk.can_apply());
    desk.set_path((open.folder / "blocks.csv").string());
    desk.follow(open.workspace);
    desk.follow(open.workspace);
    CHECK(desk.can_apply());
}

TEST_CASE("of jobs that are asked for only the last one answers", "[import_desk]")
{
    app::LatestJob<int> job{false};
    std::atomic<bool> go = false;
    job.ask([&](sim::Progress &) {
        while (!go) {
            std::this_thread::yield();
        }
        return 1;
    });
    job.ask([](sim::Progress &) { return 2; });
    std::optional<int> answer;
    while (!answer) {
        answer = job.poll(); // the first one still runs
    }
    CHECK(*answer == 2);
    CHECK_FALSE(job.is_busy());
    go = true;
    CHECK_FALSE(job.poll());
}

TEST_CASE("a path is completed with folders and files that can be read", "[import_desk]")
{
    TempFolder const folder;
    std::filesystem::create_directories(folder / "台账");
    for (char const *name : {"b.csv", "a.XLSX", "readme.md", ".hidden.csv"}) {
        sim::io::write_text_file(folder / name, "x");
    }
    std::string const at = (folder / "").string();
    CHECK(app::completions_of(at) ==
          std::vector<std::string>{at + "台账/", at + "a.XLSX", at + "b.csv"});
    CHECK(app::completions_of(at + "A") == std::vector<std::string>{at + "a.XLSX"});
    CHECK(app::completions_of(at + "no/such").empty());
    CHECK(app::is_readable_file(at + "b.csv"));
    CHECK_FALSE(app::is_readable_file(at + "readme.md"));
    CHECK_FALSE(app::is_readable_file(at + "c.csv"));
}
