#include "sim/io/build_project.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

/// Block and route indices by code: a linear search per choice would be quadratic.
template <typename T, typename Member>
std::map<std::string, std::uint32_t, std::less<>> index_of(std::vector<T> const &rows,
                                                           Member T::*member)
{
    std::map<std::string, std::uint32_t, std::less<>> index;
    for (T const &row : rows) {
        index.emplace(row.*member, static_cast<std::uint32_t>(index.size()));
    }
    return index;
}

/// Fills plans from the table of choices and reports what is missing.
class PlanReader
{
public:
    PlanReader(RawProject const &project, Dataset const &dataset, Diagnostics &findings)
        : m_project{project}, m_dataset{dataset}, m_findings{findings},
          m_blocks{index_of(dataset.blocks, &Block::code)}, m_routes{index_of(dataset.routes,
                                                                              &Route::key)}
    {
    }

    void fill(std::vector<Scenario> &scenarios)
    {
        RawTable const *const table = m_project.find("choices");
        if (table == nullptr) {
            return;
        }
        for (Scenario &scenario : scenarios) {
            scenario.plan.choices.resize(m_dataset.blocks.size());
            m_seen[scenario.key].resize(m_dataset.blocks.size());
        }
        for (RawRow const &row : table->rows) {
            take(*table, row, scenarios);
        }
        for (Scenario const &scenario : scenarios) {
            report_gaps(*table, scenario);
        }
    }

private:
    void take(RawTable const &table, RawRow const &row, std::vector<Scenario> &scenarios)
    {
        RowReader const reader{table, row};
        auto const block = m_blocks.find(reader.words("block"));
        auto const route = m_routes.find(reader.words("route"));
        std::string const key = reader.words("scenario");
        for (Scenario &scenario : scenarios) {
            if (scenario.key != key || block == m_blocks.end()) {
                continue;
            }
            m_seen[key][block->second] = true;
            if (route != m_routes.end()) {
                scenario.plan.choices[block->second] = {
                    .route = {route->second},
                    .start_year = reader.integer("start_year"),
                    .locked = reader.flag("locked"),
                    .retrofit = parse_retrofit(reader.words("retrofit")).value_or(Retrofit::none)};
                check_year(table, row, reader, route->second);
            }
        }
    }

    /// A block that is converted is converted from some year on; one on coal has none.
    void check_year(RawTable const &table, RawRow const &row, RowReader const &reader,
                    std::uint32_t route)
    {
        bool const stays = m_dataset.routes[route].family == RouteFamily::none;
        if (!stays && reader.words("start_year").empty()) {
            m_findings.push_back(error_at(
                "missing_value", place_of(table, find_table_spec("choices"), row, "start_year"), "",
                text("the value is missing"), text("a year from 2000 to 2100")));
        }
    }

    void report_gaps(RawTable const &table, Scenario const &scenario)
    {
        std::vector<bool> const &seen = m_seen[scenario.key];
        for (std::size_t i = 0; i < seen.size(); ++i) {
            if (!seen[i]) {
                m_findings.push_back(
                    error_at("missing_choice",
                             {table.files.empty() ? "" : table.files.front(), "choices",
                              scenario.key + "/" + m_dataset.blocks[i].code, "route"},
                             "", text("the block has no route in this scenario"),
                             text("one choice for each block in each scenario")));
            }
        }
    }

    RawProject const &m_project;
    Dataset const &m_dataset;
    Diagnostics &m_findings;
    std::map<std::string, std::uint32_t, std::less<>> m_blocks;
    std::map<std::string, std::uint32_t, std::less<>> m_routes;
    std::map<std::string, std::vector<bool>, std::less<>> m_seen;
};

Scenario scenario_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .parent = row.words("parent"),
            .phasing = row.words("phasing") == "by_completion" ? Phasing::by_completion
                                                               : Phasing::published,
            .weather = row.words("weather"),
            .note = row.words("note"),
            .values = {},
            .plan = {},
            .works = {}};
}

void fill_values(RawProject const &project, std::vector<Scenario> &scenarios)
{
    RawTable const *const table = project.find("scenario_values");
    if (table == nullptr) {
        return;
    }
    for (RawRow const &row : table->rows) {
        RowReader const reader{*table, row};
        for (Scenario &scenario : scenarios) {
            if (scenario.key == reader.words("scenario")) {
                scenario.values[reader.words("key")] = reader.number("value");
            }
        }
    }
}

} // namespace

std::vector<Scenario> build_scenarios(RawProject const &settled, Dataset const &dataset,
                                      Diagnostics &findings)
{
    std::vector<Scenario> scenarios;
    if (RawTable const *const table = settled.find("scenarios")) {
        for (RawRow const &row : table->rows) {
            scenarios.push_back(scenario_of(RowReader{*table, row}));
        }
    }
    fill_values(settled, scenarios);
    fill_works(settled, scenarios);
    PlanReader{settled, dataset, findings}.fill(scenarios);
    return scenarios;
}

} // namespace sim::io
