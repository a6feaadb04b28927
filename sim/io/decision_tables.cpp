#include "sim/io/decision_tables.hpp"

#include "sim/io/blocks_by_code.hpp"
#include "sim/io/row_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

/// Fills a table anew, whatever the order of its columns.
class Refill
{
public:
    Refill(RawProject &tables, std::string const &name) : m_table{tables.tables[name]}
    {
        m_table.rows.clear();
    }

    void begin()
    {
        m_table.rows.push_back({.cells = std::vector<RawCell>(m_table.columns.size()),
                                .geometry = {},
                                .file = 0,
                                .number = m_table.rows.size() + 1});
    }
    void put(char const *column, RawCell cell)
    {
        if (auto const at = m_table.find_column(column)) {
            m_table.rows.back().cells[*at] = std::move(cell);
        }
    }

private:
    RawTable &m_table;
};

std::vector<std::string> block_codes(RawProject const &tables)
{
    std::vector<std::string> codes;
    if (RawTable const *const blocks = tables.find("blocks")) {
        for (RawRow const &row : blocks->rows) {
            codes.push_back(RowReader{*blocks, row}.words("code"));
        }
    }
    return codes;
}

void put_scenarios(RawProject &tables, std::vector<Scenario> const &scenarios)
{
    Refill rows{tables, "scenarios"};
    for (Scenario const &scenario : scenarios) {
        rows.begin();
        rows.put("key", cell_of(scenario.key));
        rows.put("name_zh", cell_of(scenario.name_zh));
        rows.put("name_en", cell_of(scenario.name_en));
        rows.put("parent", cell_of(scenario.parent));
        rows.put("phasing", cell_of(key_of(scenario.phasing)));
        rows.put("weather", cell_of(scenario.weather));
        rows.put("note", cell_of(scenario.note));
    }
}

void put_values(RawProject &tables, std::vector<Scenario> const &scenarios)
{
    Refill rows{tables, "scenario_values"};
    for (Scenario const &scenario : scenarios) {
        for (auto const &[key, value] : scenario.values) {
            rows.begin();
            rows.put("scenario", cell_of(scenario.key));
            rows.put("key", cell_of(key));
            rows.put("value", value);
        }
    }
}

void put_works(RawProject &tables, std::vector<Scenario> const &scenarios)
{
    Refill rows{tables, "works"};
    for (Scenario const &scenario : scenarios) {
        for (auto const &[package, dates] : scenario.works) {
            rows.begin();
            rows.put("scenario", cell_of(scenario.key));
            rows.put("package", cell_of(package));
            rows.put("start", cell_of(iso_date(dates.start)));
            rows.put("finish", cell_of(iso_date(dates.finish)));
            rows.put("fixed", std::int64_t{dates.fixed});
        }
    }
}

/// The route of blocks that nobody has decided on.
Choice undecided(Dataset const &dataset)
{
    auto const coal = std::ranges::find(dataset.routes, RouteFamily::none, &Route::family);
    auto const index = coal == dataset.routes.end() ? 0 : coal - dataset.routes.begin();
    return {.route = {static_cast<std::uint32_t>(index)},
            .start_year = 0,
            .locked = false,
            .retrofit = Retrofit::none};
}

/// The same choice over another dataset: routes by their keys.
Choice moved_choice(Choice choice, Dataset const &from, Dataset const &to)
{
    auto const route = to.find_route(from.route(choice.route).key);
    if (!route) {
        return undecided(to);
    }
    choice.route = *route;
    return choice;
}

} // namespace

bool is_decision_table(std::string_view name)
{
    return name == "scenarios" || name == "scenario_values" || name == "choices" || name == "works";
}

void put_decisions(RawProject &tables, Project const &project,
                   std::map<std::string, std::string, std::less<>> const &heirs)
{
    put_scenarios(tables, project.scenarios);
    put_values(tables, project.scenarios);
    put_works(tables, project.scenarios);
    Dataset const &dataset = *project.dataset;
    std::vector<std::string> const codes = block_codes(tables);
    BlocksByCode const blocks{dataset};
    Refill rows{tables, "choices"};
    for (Scenario const &scenario : project.scenarios) {
        for (std::string const &code : codes) {
            auto known = blocks.find(code);
            if (auto const heir = heirs.find(code); !known && heir != heirs.end()) {
                known = blocks.find(heir->second);
            }
            Choice const choice = known ? scenario.plan.choices[known->index] : undecided(dataset);
            rows.begin();
            rows.put("scenario", cell_of(scenario.key));
            rows.put("block", cell_of(code));
            rows.put("route", cell_of(dataset.route(choice.route).key));
            if (choice.start_year != 0) {
                rows.put("start_year", std::int64_t{choice.start_year});
            }
            rows.put("locked", std::int64_t{choice.locked});
            if (choice.retrofit != Retrofit::none) {
                rows.put("retrofit", cell_of(key_of(choice.retrofit)));
            }
        }
    }
}

Project over_dataset(Project const &project, Project const &other)
{
    Project moved{.dataset = other.dataset, .scenarios = project.scenarios};
    BlocksByCode const blocks{*project.dataset};
    for (Scenario &scenario : moved.scenarios) {
        Scenario const *const model = other.find_scenario(scenario.key);
        std::vector<Choice> choices;
        for (std::size_t b = 0; b < other.dataset->blocks.size(); ++b) {
            auto const known = blocks.find(other.dataset->blocks[b].code);
            choices.push_back(known              ? moved_choice(scenario.plan.choices[known->index],
                                                                *project.dataset, *other.dataset)
                              : model != nullptr ? model->plan.choices[b]
                                                 : undecided(*other.dataset));
        }
        scenario.plan.choices = std::move(choices);
    }
    return moved;
}

} // namespace sim::io
