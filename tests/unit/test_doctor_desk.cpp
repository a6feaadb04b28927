#include "app/core/doctor_desk.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "tests/common/open_workspace.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

/// The tiny district with letters in the names of two blocks that are as wide as a character.
TinyDistrict with_wide_letters()
{
    TinyDistrict district;
    district.replace("tiny/blocks.geojson", "片区b1", "片区ｂ1");
    district.replace("tiny/blocks.geojson", "片区b2", "片区ｂ2");
    return district;
}

app::FindingGroup const *group_of(app::Checkup const &checkup, std::string const &kind)
{
    auto const found = std::ranges::find(checkup.groups, kind, &app::FindingGroup::kind);
    return found == checkup.groups.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("findings are kept by grade and kind, each once", "[doctor_desk]")
{
    OpenWorkspace const open{with_wide_letters()};
    app::DoctorDesk desk{true};
    desk.examine(open.workspace);
    desk.poll();
    REQUIRE(desk.checkup() != nullptr);
    app::Checkup const &checkup = *desk.checkup();
    std::size_t sum = 0;
    for (app::FindingGroup const &group : checkup.groups) {
        sum += group.findings.size();
        CHECK(std::ranges::count(checkup.groups, group.kind, &app::FindingGroup::kind) == 1);
    }
    CHECK(sum == checkup.report.findings.size());
    CHECK(checkup.counts[0] + checkup.counts[1] + checkup.counts[2] == sum);
    CHECK(std::ranges::is_sorted(checkup.groups, {}, &app::FindingGroup::grade));
    app::FindingGroup const *const wide = group_of(checkup, "wide_letters");
    REQUIRE(wide != nullptr);
    CHECK(wide->findings.size() == 2);
    CHECK(wide->fixable == 2);
}

TEST_CASE("a fix is shown before and after, applied as one step, and found no more",
          "[doctor_desk]")
{
    OpenWorkspace open{with_wide_letters()};
    sim::io::RawProject const before = open.workspace.tables();
    app::DoctorDesk desk{true};
    desk.examine(open.workspace);
    desk.poll();
    app::FindingGroup const *const wide = group_of(*desk.checkup(), "wide_letters");
    REQUIRE(wide != nullptr);
    desk.choose(wide->findings.front(), open.workspace);
    REQUIRE_FALSE(desk.fix().empty());
    auto const name = std::ranges::find(desk.fix(), "name", &app::FixLine::column);
    REQUIRE(name != desk.fix().end());
    CHECK(name->before == "片区ｂ1");
    CHECK(name->after == "片区b1");
    sim::DataChange const change = sim::fixes_of(desk.checkup()->report, "wide_letters");
    open.workspace.edit_data(app::fix_edit(open.workspace.tables(), change, "wide_letters", ""),
                             sim::text("mend"), "fix");
    CHECK_FALSE(desk.is_current(open.workspace));
    desk.examine(open.workspace);
    desk.poll();
    CHECK(desk.is_current(open.workspace));
    CHECK(group_of(*desk.checkup(), "wide_letters") == nullptr);
    CHECK_FALSE(desk.chosen());
    open.workspace.undo();
    CHECK(open.workspace.tables().tables == before.tables);
}

TEST_CASE("lines of a change name rows that come and go", "[doctor_desk]")
{
    OpenWorkspace const open;
    sim::DataChange change;
    change.rows.push_back({.kind = sim::RowEdit::Kind::remove,
                           .layer = "gas_mains",
                           .key = open.workspace.dataset().gas_mains.front().code,
                           .fields = {},
                           .shape = {},
                           .like = {}});
    std::vector<app::FixLine> const lines = app::fix_lines(open.workspace.tables(), change);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].kind == app::FixLine::Kind::removed);
    change.rows.front().key = "no such row";
    CHECK(app::fix_lines(open.workspace.tables(), change).empty());
}

TEST_CASE("a finding of an older report can be looked at, but its fix is shown no more",
          "[doctor_desk]")
{
    OpenWorkspace open{with_wide_letters()};
    app::DoctorDesk desk{true};
    desk.examine(open.workspace);
    desk.poll();
    app::FindingGroup const *const wide = group_of(*desk.checkup(), "wide_letters");
    REQUIRE(wide != nullptr);
    std::size_t const second = wide->findings.at(1);
    // The first finding's own fix leaves the second one.
    auto const &first = desk.checkup()->report.findings.at(wide->findings.front());
    REQUIRE(first.fix);
    open.workspace.edit_data(app::fix_edit(open.workspace.tables(), *first.fix, "wide_letters",
                                           first.diagnostic.where.feature),
                             sim::text("mend"), "fix");
    desk.choose(second, open.workspace);
    CHECK(desk.chosen() == second);
    CHECK(desk.fix().empty());
    desk.examine(open.workspace);
    desk.poll();
    app::FindingGroup const *const left = group_of(*desk.checkup(), "wide_letters");
    REQUIRE(left != nullptr);
    CHECK(left->findings.size() == 1);
}
