#include "app/core/importer.hpp"
#include "tests/common/open_workspace.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

constexpr char const *two_blocks =
    "片区编码,改造户数,取暖面积（平方米）\nb1,110,8800\nb2,200,16000\n";

app::ImportOrder order_of(std::filesystem::path const &file, std::string const &layer = "blocks")
{
    app::ImportOrder order;
    order.file = file;
    order.layer = layer;
    return order;
}

app::ImportReading read(OpenWorkspace const &open, app::ImportOrder const &order)
{
    sim::Progress progress;
    return app::read_import(order, open.ground(), progress);
}

app::ImportTrial tried(app::ImportReading const &reading, app::RowDecisions const &decisions = {})
{
    sim::Progress progress;
    return app::try_import(reading, decisions, progress);
}

std::size_t row_of(app::ImportReading const &reading, std::string const &key)
{
    auto const &rows = reading.preview.rows;
    auto const found = std::ranges::find(rows, key, &sim::io::ImportRow::key);
    REQUIRE(found != rows.end());
    return static_cast<std::size_t>(found - rows.begin());
}

} // namespace

TEST_CASE("a file is read with its first rows, its columns and what each row is", "[importer]")
{
    OpenWorkspace const open;
    app::ImportReading const reading = read(open, order_of(open.write("blocks.csv", two_blocks)));
    REQUIRE(reading.head() != nullptr);
    CHECK(reading.head()->columns.front() == "片区编码");
    CHECK(reading.head()->rows.front().cells[1] == "110");
    CHECK(reading.row_counts == std::vector<std::size_t>{2});
    CHECK(reading.preview.count(sim::io::ImportKind::changed) == 2);
    CHECK(reading.preview.count(sim::io::ImportKind::gone) == 0); // of other towns none is
    auto const area =
        std::ranges::find(reading.columns, "heated_floor_area_m2", &app::ImportColumn::name);
    REQUIRE(area != reading.columns.end());
    CHECK(area->zh == "取暖面积");
    CHECK(std::ranges::find(area->units, "万平方米") != area->units.end());
    CHECK(reading.characters.find("编") != std::string::npos);
}

TEST_CASE("a trial says what would change and writes nothing", "[importer]")
{
    OpenWorkspace open;
    app::ImportReading const reading = read(open, order_of(open.write("blocks.csv", two_blocks)));
    app::ImportTrial const trial = tried(reading);
    INFO((trial.errors.empty() ? std::string{}
                               : sim::format_diagnostic(sim::Language::en, trial.errors.front())));
    CHECK(trial.errors.empty());
    CHECK(trial.changed_rows == 2);
    CHECK(trial.households_before == 1000);
    CHECK(trial.households_after == 1010);
    REQUIRE(trial.shares.size() == 1);
    CHECK(trial.shares[0].layer == "blocks");
    CHECK(trial.shares[0].before == 0.0);
    CHECK(trial.shares[0].after > 0.0);
    CHECK(open.households("b1") == 100);
    CHECK_FALSE(open.workspace.can_undo());
}

TEST_CASE("what was tried is one step; undo restores equal tables", "[importer]")
{
    OpenWorkspace open;
    sim::io::RawProject const before = open.workspace.tables();
    app::ImportReading const reading = read(open, order_of(open.write("blocks.csv", two_blocks)));
    app::ImportTrial trial = tried(reading);
    REQUIRE(trial.tried);
    open.workspace.edit_data(trial.edit, std::move(*trial.tried), sim::text("Import"), "import");
    CHECK(open.households("b1") == 110);
    CHECK(open.workspace.edit_count() == 1);
    CHECK(trial.edit.details.find("blocks.csv") != std::string::npos);
    open.workspace.undo();
    CHECK(open.workspace.tables().tables == before.tables);
    open.workspace.redo();
    CHECK(open.households("b1") == 110);
    app::Workspace const again{open.workspace.path()};
    CHECK(again.tables().tables.at("blocks") == open.workspace.tables().tables.at("blocks"));
}

TEST_CASE("what follows from a file is worked out by the trial, and is what a fresh start gives",
          "[importer]")
{
    OpenWorkspace open;
    app::ImportGround ground = open.ground();
    ground.scenario = open.workspace.scenario().key;
    sim::Progress progress;
    app::ImportTrial trial = app::try_import(
        app::read_import(order_of(open.write("blocks.csv", two_blocks)), ground, progress), {},
        progress);
    REQUIRE(trial.foreseen);
    sim::Results const foreseen = trial.foreseen->results;
    CHECK(foreseen != open.workspace.results());
    open.workspace.keep_foreseen(std::move(trial.foreseen));
    open.workspace.edit_data(trial.edit, std::move(*trial.tried), sim::text("Import"), "import");
    CHECK(open.workspace.results() == foreseen);
    app::Workspace const again{open.workspace.path()};
    CHECK(again.results() == foreseen);
    CHECK(again.published_results() == open.workspace.published_results());
    open.workspace.undo(); // of other data: nothing foreseen is taken for them
    CHECK(open.workspace.results() != foreseen);
}

TEST_CASE("a row that is skipped stays as it is", "[importer]")
{
    OpenWorkspace const open;
    app::ImportReading const reading = read(open, order_of(open.write("blocks.csv", two_blocks)));
    app::RowDecisions decisions;
    decisions[row_of(reading, "b1")] = {false, {}};
    app::ImportTrial const skipped = tried(reading, decisions);
    CHECK(skipped.households_after == 1000);
    CHECK(skipped.changed_rows == 1); // b2 has become a fact
    sim::io::ImportPreview const shown = app::decided(reading.preview, decisions);
    CHECK_FALSE(shown.rows[row_of(reading, "b1")].taken);
}

TEST_CASE("a row can be taken as another one than was found", "[importer]")
{
    OpenWorkspace const open;
    app::ImportReading const reading =
        read(open, order_of(open.write("blocks.csv", "code,households\nb1,110\n")));
    app::RowDecisions decisions;
    decisions[row_of(reading, "b1")] = {true, "b4"};
    app::ImportTrial const trial = tried(reading, decisions);
    REQUIRE(trial.tried);
    sim::Dataset const &after = *trial.tried->loaded.project.dataset;
    CHECK(after.block(*after.find_block("b1")).households == 100);
    CHECK(after.block(*after.find_block("b4")).households == 110);
}

TEST_CASE("a file that cannot be read says why and changes nothing", "[importer]")
{
    OpenWorkspace const open;
    struct Case
    {
        char const *name;
        char const *content;
    };
    for (Case const &one : {Case{"empty.csv", ""}, Case{"broken.xlsx", "no workbook"},
                            Case{"a.dwg", "AC1015"}, Case{"other.csv", "甲,乙\n1,2\n"}}) {
        INFO(one.name);
        app::ImportReading const reading = read(open, order_of(open.write(one.name, one.content)));
        CHECK(sim::has_errors(reading.findings));
        CHECK_FALSE(reading.findings.front().message.key.empty());
        CHECK_FALSE(tried(reading).tried);
    }
    app::ImportReading const missing = read(open, order_of(open.folder / "no_such.csv"));
    CHECK(sim::has_errors(missing.findings));
    CHECK(missing.findings.front().where.file == "no_such.csv");
}

TEST_CASE("a copied table goes the way of a file and leaves none behind", "[importer]")
{
    OpenWorkspace const open;
    app::ImportOrder order = order_of("pasted.tsv");
    order.pasted = "片区编码\t改造户数\nb1\t110\nb3\t300\n";
    app::ImportReading const reading = read(open, order);
    CHECK(reading.preview.count(sim::io::ImportKind::changed) == 2);
    app::ImportTrial const trial = tried(reading);
    CHECK(trial.households_after == 1010);
    CHECK(trial.edit.details.find("pasted.tsv") != std::string::npos);
}

TEST_CASE("a weekly return is read as one", "[importer]")
{
    OpenWorkspace const open;
    app::ImportOrder order =
        order_of(open.write("week.csv", "片区代码,累计完成户数,本期阶段\nb1,40,施工中\n"));
    order.returns = true;
    order.week = sim::day_number("2021-08-06");
    app::ImportReading const reading = read(open, order);
    REQUIRE(reading.returned.reports.size() == 1);
    CHECK(reading.returned.reports[0].report.households_done == 40);
    app::ImportTrial const trial = tried(reading);
    REQUIRE(trial.tried);
    CHECK(trial.tried->loaded.project.dataset->progress.size() == 1);
    CHECK(trial.households_before == trial.households_after);
}
