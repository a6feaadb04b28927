#include "sim/io/scenario_edit.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/gdal_raii.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"
#include "sim/io/works_edit.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace sim::io {

namespace {

using Json = nlohmann::json;

/// The part of a scenario that is its row in the table of scenarios.
Json fields_of(Scenario const &scenario)
{
    return {{"name_zh", scenario.name_zh}, {"name_en", scenario.name_en},
            {"parent", scenario.parent},   {"phasing", key_of(scenario.phasing)},
            {"weather", scenario.weather}, {"note", scenario.note}};
}

/// What a scenario is compared with that was not there before, or is no longer.
Scenario empty_scenario(std::string const &key)
{
    Scenario scenario;
    scenario.key = key;
    return scenario;
}

std::string sql_or_null(std::string const &words)
{
    return words.empty() ? "NULL" : sql_words(words);
}

std::vector<std::string> keys_of(Project const &project)
{
    std::vector<std::string> keys;
    for (Scenario const &scenario : project.scenarios) {
        keys.push_back(scenario.key);
    }
    return keys;
}

/// Route, year, lock and insulation of a choice as SQL.
struct ChoiceCells
{
    std::string route;
    std::string year;
    int locked = 0;
    std::string retrofit;
};

ChoiceCells cells_of(Dataset const &dataset, Choice const &choice)
{
    return {.route = sql_words(dataset.route(choice.route).key),
            .year = choice.start_year == 0 ? "NULL" : fmt::format("{}", choice.start_year),
            .locked = choice.locked ? 1 : 0,
            .retrofit =
                choice.retrofit == Retrofit::none ? "NULL" : sql_words(key_of(choice.retrofit))};
}

std::string update_choice(Dataset const &dataset, Scenario const &scenario, std::size_t block)
{
    ChoiceCells const cells = cells_of(dataset, scenario.plan.choices[block]);
    return fmt::format("UPDATE choices SET route = {}, start_year = {}, locked = {}, retrofit = {} "
                       "WHERE scenario = {} AND block = {}",
                       cells.route, cells.year, cells.locked, cells.retrofit,
                       sql_words(scenario.key), sql_words(dataset.blocks[block].code));
}

/// Collects statements and the two sides of the journal line.
class EditWriter
{
public:
    EditWriter(Dataset const &dataset, bool refresh_results)
        : m_dataset{dataset}, m_refresh_results{refresh_results}
    {
    }

    void added(Scenario const &scenario)
    {
        Scenario const nothing = empty_scenario(scenario.key);
        m_statements.push_back(
            fmt::format("INSERT INTO scenarios (key) VALUES ({})", sql_words(scenario.key)));
        changed(nothing, scenario);
        m_before[scenario.key] = nullptr;
    }

    void removed(Scenario const &scenario)
    {
        Scenario const nothing = empty_scenario(scenario.key);
        write_json(scenario, nothing);
        m_after[scenario.key] = nullptr;
        std::string const key = sql_words(scenario.key);
        m_statements.push_back("DELETE FROM works WHERE scenario = " + key);
        m_statements.push_back("DELETE FROM choices WHERE scenario = " + key);
        m_statements.push_back("DELETE FROM scenario_values WHERE scenario = " + key);
        m_statements.push_back("DELETE FROM scenarios WHERE key = " + key);
    }

    void changed(Scenario const &before, Scenario const &after)
    {
        write_json(before, after);
        if (fields_of(before) != fields_of(after)) {
            m_statements.push_back(fmt::format(
                "UPDATE scenarios SET name_zh = {}, name_en = {}, parent = {}, phasing = {}, "
                "weather = {}, note = {} WHERE key = {}",
                sql_words(after.name_zh), sql_words(after.name_en), sql_or_null(after.parent),
                sql_words(key_of(after.phasing)), sql_or_null(after.weather),
                sql_or_null(after.note), sql_words(after.key)));
        }
        write_values(before, after);
        for (std::size_t i = 0; i < after.plan.choices.size(); ++i) {
            bool const had = i < before.plan.choices.size();
            if (!had || before.plan.choices[i] != after.plan.choices[i]) {
                write_choice(after, i, had);
            }
        }
        std::ranges::move(works_statements(after.key, before.works, after.works),
                          std::back_inserter(m_statements));
    }

    /// Scenarios keep the order of the document, also where one comes back in the middle.
    void order(std::vector<std::string> const &keys)
    {
        m_statements.push_back("UPDATE scenarios SET rowid = rowid + 1000000");
        for (std::size_t i = 0; i < keys.size(); ++i) {
            m_statements.push_back(fmt::format("UPDATE scenarios SET rowid = {} WHERE key = {}",
                                               i + 1, sql_words(keys[i])));
        }
    }

    ScenarioEdit finish() &&
    {
        return {.statements = std::move(m_statements),
                .before = m_before.dump(),
                .after = m_after.dump()};
    }

private:
    void write_values(Scenario const &before, Scenario const &after)
    {
        for (auto const &[key, value] : before.values) {
            if (!after.values.contains(key)) {
                m_statements.push_back(
                    fmt::format("DELETE FROM scenario_values WHERE scenario = {} AND key = {}",
                                sql_words(after.key), sql_words(key)));
            }
        }
        for (auto const &[key, value] : after.values) {
            auto const old = before.values.find(key);
            if (old == before.values.end()) {
                m_statements.push_back(
                    fmt::format("INSERT INTO scenario_values (scenario, key, value) VALUES "
                                "({}, {}, {})",
                                sql_words(after.key), sql_words(key), value));
            } else if (old->second != value) {
                m_statements.push_back(fmt::format(
                    "UPDATE scenario_values SET value = {} WHERE scenario = {} AND key = {}", value,
                    sql_words(after.key), sql_words(key)));
            }
        }
    }

    void write_choice(Scenario const &scenario, std::size_t index, bool had)
    {
        m_statements.push_back(had ? update_choice(m_dataset, scenario, index)
                                   : choice_statement(m_dataset, scenario, index));
        if (m_refresh_results && scenario.key == "official") {
            Block const &block = m_dataset.blocks[index];
            Route const &route = m_dataset.route(scenario.plan.choices[index].route);
            m_statements.push_back(
                fmt::format("UPDATE results_blocks SET route = {}, family = {}, households = {} "
                            "WHERE block = {}",
                            sql_words(route.key), sql_words(key_of(route.family)), block.households,
                            sql_words(block.code)));
        }
    }

    [[nodiscard]] Json choice_json(Choice const &choice) const
    {
        return {{"route", m_dataset.route(choice.route).key},
                {"start_year", choice.start_year},
                {"locked", choice.locked},
                {"retrofit", key_of(choice.retrofit)}};
    }

    /// Both sides of every part that differs; a part that one side lacks is null there.
    void write_json(Scenario const &before, Scenario const &after)
    {
        Json &old_part = m_before[after.key];
        Json &new_part = m_after[after.key];
        Json const old_fields = fields_of(before);
        Json const new_fields = fields_of(after);
        for (auto const &[field, value] : new_fields.items()) {
            if (old_fields[field] != value) {
                old_part[field] = old_fields[field];
                new_part[field] = value;
            }
        }
        Json old_values(before.values);
        Json new_values(after.values);
        for (auto const *side : {&before.values, &after.values}) {
            for (auto const &[key, value] : *side) {
                if (old_values.value(key, Json{}) != new_values.value(key, Json{})) {
                    old_part["values"][key] = old_values.value(key, Json{});
                    new_part["values"][key] = new_values.value(key, Json{});
                }
            }
        }
        std::size_t const count = std::max(before.plan.choices.size(), after.plan.choices.size());
        for (std::size_t i = 0; i < count; ++i) {
            Json const old_choice =
                i < before.plan.choices.size() ? choice_json(before.plan.choices[i]) : Json{};
            Json const new_choice =
                i < after.plan.choices.size() ? choice_json(after.plan.choices[i]) : Json{};
            if (old_choice != new_choice) {
                old_part["choices"][m_dataset.blocks[i].code] = old_choice;
                new_part["choices"][m_dataset.blocks[i].code] = new_choice;
            }
        }
        if (before.works != after.works) {
            old_part["works"] = works_json(before.works, after.works);
            new_part["works"] = works_json(after.works, before.works);
        }
    }

    Dataset const &m_dataset;
    bool m_refresh_results;
    std::vector<std::string> m_statements;
    Json m_before = Json::object();
    Json m_after = Json::object();
};

} // namespace

std::string choice_statement(Dataset const &dataset, Scenario const &scenario, std::size_t block)
{
    ChoiceCells const cells = cells_of(dataset, scenario.plan.choices[block]);
    return fmt::format("INSERT INTO choices (scenario, block, route, start_year, locked, retrofit) "
                       "VALUES ({}, {}, {}, {}, {}, {})",
                       sql_words(scenario.key), sql_words(dataset.blocks[block].code), cells.route,
                       cells.year, cells.locked, cells.retrofit);
}

ScenarioEdit edit_between(Project const &before, Project const &after, bool refresh_results)
{
    EditWriter writer{*after.dataset, refresh_results};
    for (Scenario const &scenario : before.scenarios) {
        if (after.find_scenario(scenario.key) == nullptr) {
            writer.removed(scenario);
        }
    }
    for (Scenario const &scenario : after.scenarios) {
        Scenario const *const old = before.find_scenario(scenario.key);
        if (old == nullptr) {
            writer.added(scenario);
        } else if (!(*old == scenario)) {
            writer.changed(*old, scenario);
        }
    }
    if (keys_of(before) != keys_of(after)) {
        writer.order(keys_of(after));
    }
    return std::move(writer).finish();
}

void check_scenario_names(Project const &project, Diagnostics &findings)
{
    RawTable table{
        .name = "scenarios",
        .files = {""},
        .columns = {{"key"}, {"name_zh"}, {"name_en"}, {"parent"}, {"phasing"}, {"note"}}};
    for (Scenario const &scenario : project.scenarios) {
        table.rows.emplace_back().cells = {
            cell_of(scenario.key),    cell_of(scenario.name_zh),         cell_of(scenario.name_en),
            cell_of(scenario.parent), cell_of(key_of(scenario.phasing)), cell_of(scenario.note)};
    }
    settle_cells(table, *find_table_spec(table.name), findings);
}

} // namespace sim::io
