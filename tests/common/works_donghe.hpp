#pragma once

#include "sim/engine/works/packages/make_works.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

/// The works of the district of the source tree.
namespace works_donghe {

inline void read_calendar(sim::Dataset &dataset)
{
    sim::io::CsvTable const table{
        "calendar_days.csv",
        sim::io::read_text_file(test_places::data() / "calendar" / "calendar_days.csv")};
    for (std::size_t row = 0; row < table.size(); ++row) {
        sim::CalendarDay day;
        day.day = sim::day_number(table.cell(row, "date")).value();
        day.kind =
            table.cell(row, "kind") == "holiday" ? sim::DayKind::holiday : sim::DayKind::workday;
        dataset.calendar_days.push_back(day);
    }
}

inline void read_crew_types(sim::Dataset &dataset)
{
    sim::io::CsvTable const table{
        "crew_types.csv",
        sim::io::read_text_file(test_places::data() / "factors" / "crew_types.csv")};
    for (std::size_t row = 0; row < table.size(); ++row) {
        sim::CrewType type;
        type.key = table.cell(row, "key");
        type.name_zh = table.cell(row, "name_zh");
        type.name_en = table.cell(row, "name_en");
        type.people = std::stoi(table.cell(row, "people"));
        type.time = sim::parse_work_time(table.cell(row, "time")).value();
        type.unit = table.cell(row, "unit");
        type.yuan_per_crew_day = std::stod(table.cell(row, "yuan_per_crew_day"));
        dataset.crew_types.push_back(type);
    }
}

/// With calendar and crew types, whether or not the reader of projects knows these tables.
inline sim::Dataset const &dataset()
{
    static sim::Dataset const once = [] {
        sim::Dataset copy = official_plan::dataset();
        copy.calendar_days.clear();
        copy.crew_types.clear();
        read_calendar(copy);
        read_crew_types(copy);
        return copy;
    }();
    return once;
}

inline sim::WorksPlan const &plan()
{
    static sim::WorksPlan const once = sim::works::make_works(dataset(), official_plan::official(),
                                                              official_plan::loaded().official);
    return once;
}

inline std::uint32_t index_of(sim::WorksPlan const &plan, std::string const &id)
{
    INFO(id);
    auto const found = plan.find(id);
    REQUIRE(found);
    return *found;
}

inline sim::WorkPackage const &package(sim::WorksPlan const &plan, std::string const &id)
{
    return plan.packages[index_of(plan, id)];
}

inline std::uint32_t block_named(std::string const &name)
{
    auto const &blocks = dataset().blocks;
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        if (blocks[b].name == name) {
            return b;
        }
    }
    FAIL("no block " << name);
    return 0;
}

inline std::string const &code_of(std::string const &name)
{
    return dataset().blocks[block_named(name)].code;
}

/// By package: whether `package` waits for it, directly or through others.
inline std::vector<bool> all_before(sim::WorksPlan const &plan, std::uint32_t package)
{
    std::vector<bool> before(plan.packages.size());
    std::vector<std::uint32_t> open{package};
    while (!open.empty()) {
        std::uint32_t const next = open.back();
        open.pop_back();
        for (std::uint32_t const p : plan.packages[next].after) {
            if (!before[p]) {
                before[p] = true;
                open.push_back(p);
            }
        }
    }
    return before;
}

inline sim::Day day(char const *iso)
{
    return sim::day_number(iso).value();
}

} // namespace works_donghe
