#include "app/core/workspace.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "sim/io/data_edit.hpp"
#include "tests/common/official_plan.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using namespace sim;

namespace {

/// The tiny district with faults that it can be opened with.
TinyDistrict faulty()
{
    TinyDistrict district;
    district.replace("tiny/blocks.geojson", "片区b1", " 片区  b1");
    district.replace("tiny/blocks.geojson", "片区b2", "鍖哄煙"); // 区域
    district.replace("tiny/blocks.geojson", "片区b3", "&#26449;庄");
    // b4: a vertex twice, and a month's income.
    district.replace("tiny/blocks.geojson", "[[[110.03,40.60],",
                     "[[[110.03,40.60],[110.03,40.60],");
    std::string &blocks = district["tiny/blocks.geojson"];
    std::size_t const income = blocks.rfind("\"income_yuan_per_household\":40000");
    blocks.replace(income, 33, "\"income_yuan_per_household\":3000");
    district["policy/parameters.csv"] +=
        "doctor.income_yuan_per_household,收入,Income,40000,yuan,8000,500000,-,low,,\n";
    return district;
}

long count_of(DoctorReport const &report, std::string const &code)
{
    return std::ranges::count_if(report.findings, [&](DoctorFinding const &finding) {
        return finding.diagnostic.code == code;
    });
}

constexpr char const *kinds[] = {"blanks_in_name", "utf8_read_as_gbk", "html_entity",
                                 "repeated_vertex", "income_unlikely"};

DoctorReport examine(app::Workspace const &workspace)
{
    return doctor(workspace.dataset(), workspace.scenario(), workspace.diagnostics());
}

} // namespace

TEST_CASE("A fix takes its finding away, and undo brings the tables back")
{
    OpenTiny tiny{faulty()};
    tiny.file.reset();
    app::Workspace workspace{tiny.path};
    io::RawProject const before = workspace.tables();
    for (char const *kind : kinds) {
        INFO(kind);
        DoctorReport const report = examine(workspace);
        REQUIRE(count_of(report, kind) == 1);
        workspace.change_data(fixes_of(report, kind), text("set {field} of {key} to {value}"),
                              "fix");
        CHECK(count_of(examine(workspace), kind) == 0);
    }
    Dataset const &mended = workspace.dataset();
    CHECK(mended.blocks[0].name == "片区 b1");
    CHECK(mended.blocks[1].name == "区域");
    CHECK(mended.blocks[2].name == "村庄");
    CHECK(mended.blocks[3].income_yuan_per_household == 36000.0);
    CHECK(mended.blocks[3].area.front().outer.size() == 5);
    // A mended guess is no fact.
    CHECK(mended.blocks[3].provenance.illustrative == "*");
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        workspace.undo();
    }
    CHECK(io::changes_between(before, workspace.tables()).empty());
}

TEST_CASE("check --fix mends by kind or by feature, and says what it cannot mend", "[cli]")
{
    OpenTiny tiny{faulty()};
    tiny.file.reset();
    auto const run = [&](std::vector<std::string> more) {
        more.insert(more.begin(),
                    {test_places::cli(), "check", tiny.path.string(), "--json", "--lang", "en"});
        return run_program(std::move(more));
    };
    auto const codes = [](Outcome const &outcome) {
        std::vector<std::string> all;
        nlohmann::json const document = nlohmann::json::parse(outcome.out);
        for (auto const &finding : document.at("findings")) {
            all.push_back(finding.at("code"));
        }
        return all;
    };
    Outcome const first = run({});
    CHECK(first.status == 2); // text that was decoded wrongly is an error
    CHECK(std::ranges::count(codes(first), "utf8_read_as_gbk") == 1);
    CHECK(first.out.find("set name of b2 to") != std::string::npos);
    Outcome const second = run({"--fix", "utf8_read_as_gbk", "--fix", "income_unlikely:b4"});
    INFO(second.err);
    CHECK(second.status == 0);
    CHECK(std::ranges::count(codes(second), "utf8_read_as_gbk") == 0);
    CHECK(std::ranges::count(codes(second), "income_unlikely") == 0);
    CHECK(tiny.ask("SELECT count(*) FROM journal WHERE action = 'fix'").out == "2\n");
    nlohmann::json const fixed = nlohmann::json::parse(second.out).at("fixed");
    REQUIRE(fixed.size() == 2);
    CHECK(fixed[1].at("fix") == "income_unlikely:b4");
    nlohmann::json const cell = fixed[1].at("cells").at(0);
    CHECK(cell.at("feature") == "b4");
    CHECK(cell.at("field") == "income_yuan_per_household");
    CHECK(cell.at("before_en") == "3000");
    CHECK(cell.at("after_zh") == "36000");
    Outcome const third = run({"--fix", "income_unlikely"});
    CHECK(third.status == 2);
    CHECK(third.err.find("nothing of this kind") != std::string::npos);
}

TEST_CASE("check --fix prints each cell before and after", "[cli]")
{
    OpenTiny tiny{faulty()};
    tiny.file.reset();
    auto const run = [&](std::string const &kind) {
        return run_program(
                   {test_places::cli(), "check", tiny.path.string(), "--lang", "en", "--fix", kind})
            .out;
    };
    CHECK(run("utf8_read_as_gbk").find("blocks b2 name: 鍖哄煙 -> 区域\n") != std::string::npos);
    // The vertex that goes encloses nothing.
    std::string const shape = run("repeated_vertex");
    std::size_t const from = shape.find("blocks b4 geometry: 6 vertices, ");
    REQUIRE(from != std::string::npos);
    std::size_t const to = shape.find(" -> 5 vertices, ", from);
    REQUIRE(to != std::string::npos);
    auto const m2 = [&](std::size_t at) { return std::stod(shape.substr(at)); };
    CHECK(m2(from + 32) > 900000.0);
    CHECK(m2(from + 32) == m2(to + 16));
}

TEST_CASE("Missing figures are ranked, and only illustrative ones are asked for")
{
    Dataset dataset = official_plan::dataset();
    // One figure alone: asking for all takes seconds.
    ParameterTable few;
    for (auto const &[key, parameter] : dataset.parameters) {
        if (!key.starts_with("doctor.range.") || key == "doctor.range.blocks.households") {
            few.set(parameter);
        }
    }
    dataset.parameters = few;
    Progress progress;
    auto const all = missing_figures(dataset, official_plan::official(), progress);
    CHECK(all.size() == dataset.jurisdictions.size());
    int rows = 0;
    for (MissingFigure const &figure : all) {
        CHECK(figure.layer == "blocks");
        CHECK(figure.field == "households");
        CHECK(figure.cost_at_stake > Money{}); // more homes cost more
        rows += figure.rows;
    }
    CHECK(rows == static_cast<int>(dataset.blocks.size()));
    CHECK(std::ranges::is_sorted(all, [](MissingFigure const &a, MissingFigure const &b) {
        return std::pair{a.routes_at_stake, a.cost_at_stake} >
               std::pair{b.routes_at_stake, b.cost_at_stake};
    }));
    for (Block &block : dataset.blocks) {
        block.provenance.illustrative.clear();
    }
    CHECK(missing_figures(dataset, official_plan::official(), progress).empty());
}
