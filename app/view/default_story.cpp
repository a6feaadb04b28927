#include "app/view/default_story.hpp"

#include "app/view/view_state.hpp"

#include <algorithm>

namespace app {

namespace {

/// Layers under every step: places without networks.
std::vector<std::string> plain_layers()
{
    return {"jurisdictions", "blocks", "context", "labels"};
}

int year_of(FigureSource const &source, char const *key)
{
    sim::ParameterTable const &table = source.dataset.parameters;
    return table.has(key) ? static_cast<int>(table.value(key)) : 0;
}

/// Makes the steps of one scenario.
class Writer
{
public:
    explicit Writer(FigureSource const &source)
        : m_source{source}, m_known{figure_keys(source)}, m_first{std::to_string(year_of(
                                                              source, "target.first_year"))},
          m_final{std::to_string(year_of(source, "target.final_year"))}
    {
    }

    std::vector<sim::StoryStep> write()
    {
        task();
        routes();
        money();
        night();
        works();
        air();
        request();
        return std::move(m_steps);
    }

private:
    [[nodiscard]] bool knows(std::string const &key) const
    {
        return std::ranges::find(m_known, key) != m_known.end();
    }

    /// A step with those of the figures that the project can answer, at most four.
    sim::StoryStep &add(sim::Text const &headline, std::vector<std::string> const &figures)
    {
        sim::StoryStep step;
        step.number = static_cast<int>(m_steps.size()) + 1;
        step.headline_zh = sim::render(sim::Language::zh, headline);
        step.headline_en = sim::render(sim::Language::en, headline);
        step.scenario = m_source.scenario.key;
        step.colouring = "route";
        step.layers = plain_layers();
        for (std::string const &key : figures) {
            if (knows(key) && step.figures.size() < 4) {
                step.figures.push_back(key);
            }
        }
        m_steps.push_back(std::move(step));
        return m_steps.back();
    }

    [[nodiscard]] std::string of_first(char const *key) const
    {
        return std::string{key} + "." + m_first;
    }
    /// A figure as a headline holds it.
    [[nodiscard]] static std::string live(std::string const &key) { return "{" + key + "}"; }

    void task()
    {
        sim::StoryStep &step =
            add(sim::text("{all} burn scattered coal: {target} are to change in {year}",
                          {{"all", live("households")},
                           {"target", live("target_households")},
                           {"year", m_first}}),
                {"households", "target_households", "coal_today", "pm25_avoided"});
        step.colouring = knows("heat_mw") ? "density" : "route";
    }

    void routes()
    {
        add(sim::text("Each place its own way: {heat} to the heat network, {gas} to gas, {new} to "
                      "new energy",
                      {{"heat", live("households.heat_network")},
                       {"gas", live("households.gas")},
                       {"new", live("households.new_energy")}}),
            {"households", "households.heat_network", "households.gas", "households.new_energy"});
    }

    void money()
    {
        sim::StoryStep &step = add(
            sim::text("{year} needs {money}: {city} from the city, {district} from the district",
                      {{"year", m_first},
                       {"money", live(of_first("money"))},
                       {"city", live(of_first("city"))},
                       {"district", live(of_first("district"))}}),
            {of_first("money"), of_first("city"), of_first("district"), "money"});
        if (m_source.dataset.parameters.has("policy.city_share")) {
            step.what_if = "policy.city_share";
        }
    }

    void night()
    {
        if (!knows("feeders_over")) {
            return;
        }
        sim::StoryStep &step = add(
            sim::text("The coldest night overloads {feeders} and {zones}: strengthen them first",
                      {{"feeders", live("feeders_over")}, {"zones", live("zones_over")}}),
            {"feeders_over", "zones_over", "peak_mw", "reinforcement"});
        step.layers.emplace_back("substations");
        step.layers.emplace_back("feeders");
    }

    void works()
    {
        if (!knows("target_date")) {
            return;
        }
        sim::StoryStep &step =
            add(sim::text("With the crews of today {target} are connected by {day}",
                          {{"target", live("target_households")}, {"day", live("target_date")}}),
                {"target_rate", "target_date", "target_chance", "works_end"});
        auto const &phases = m_source.dataset.phases; // the target is due when works on site end
        auto const on_site = std::ranges::find(phases, "phase3", &sim::Phase::key);
        if (on_site != phases.end()) {
            step.day = sim::day_number(on_site->finish);
        }
    }

    void air()
    {
        if (!knows("pm25_avoided")) {
            return;
        }
        sim::StoryStep &step = add(
            sim::text("The air is spared {pm25} of PM2.5; {homes} of the homes pay over a tenth "
                      "of their income for heat",
                      {{"pm25", live("pm25_avoided")}, {"homes", live("heavy_burden")}}),
            {"pm25_avoided", "co2_avoided", "heavy_burden", "heavy_burden_later"});
        step.colouring = "burden";
    }

    void request()
    {
        bool const grid = knows("reinforcement");
        sim::TextArg const money{"money", live("government")};
        sim::TextArg const works{"works", live("reinforcement")};
        sim::TextArg const year{"year", m_final};
        add(grid
                ? sim::text("To decide: {money} of public money up to {year}, and who pays {works} "
                            "for the grid",
                            {money, year, works})
                : sim::text("To decide: {money} of public money up to {year}", {money, year}),
            {"government", of_first("government"), "resident", "reinforcement"});
    }

    FigureSource const &m_source;
    std::vector<std::string> m_known;
    std::string m_first;
    std::string m_final;
    std::vector<sim::StoryStep> m_steps;
};

} // namespace

std::vector<sim::StoryStep> default_story(FigureSource const &source)
{
    return Writer{source}.write();
}

} // namespace app
