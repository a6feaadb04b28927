#include "sim/engine/assign/options/material.hpp"
#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/doctor/doctor.hpp"
#include "sim/engine/doctor/figures.hpp"
#include "sim/engine/doctor/stakes.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <tuple>
#include <utility>

namespace sim {

namespace {

/// Shared works of an option, each divided among the blocks that could use it.
class ChargeShares
{
public:
    explicit ChargeShares(assign::Model const &model) : m_model{model}
    {
        assign::Problem const &problem = model.problem;
        std::vector<std::uint32_t> last(problem.charge_cost.size(), assign::none);
        m_users.resize(problem.charge_cost.size());
        for (std::uint32_t g = 0; g < problem.group_count(); ++g) {
            for (std::size_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
                for (std::uint32_t const charge : problem.charges_of(o)) {
                    m_users[charge] += last[charge] != g ? 1 : 0;
                    last[charge] = g;
                }
            }
        }
    }

    [[nodiscard]] assign::Cost cost(std::size_t option) const
    {
        assign::Cost sum = m_model.problem.cost[option];
        for (std::uint32_t const charge : m_model.problem.charges_of(option)) {
            sum += m_model.problem.charge_cost[charge] / m_users[charge];
        }
        return sum;
    }

private:
    assign::Model const &m_model;
    std::vector<assign::Cost> m_users; ///< by charge: blocks
};

checkup::Answer ask(Dataset const &dataset, Scenario const &scenario)
{
    Progress progress;
    auto const material = assign::make_material(dataset, scenario, progress);
    assign::Model const model = assign::make_model(dataset, scenario, *material);
    ChargeShares const shares{model};
    checkup::Answer answer;
    for (std::size_t g = 0; g < model.problem.group_count(); ++g) {
        auto const key = [&](std::size_t option) {
            RouteId const route = model.candidates[option].choice.route;
            // Coal is what is left where nothing else may be.
            bool const is_coal = dataset.route(route).family == RouteFamily::none;
            return std::tuple{is_coal, shares.cost(option), option};
        };
        std::size_t best = model.problem.first_option[g];
        for (std::size_t o = best + 1; o < model.problem.first_option[g + 1]; ++o) {
            best = key(o) < key(best) ? o : best;
        }
        answer.route.push_back(model.candidates[best].choice.route);
        answer.cost.push_back(Money::from_fen(shares.cost(best)));
    }
    return answer;
}

Text sentence_of(Dataset const &dataset, MissingFigure const &missing, Parameter const &range)
{
    std::vector<TextArg> args{
        TextArg{"figure", range.name_zh, range.name_en},
        TextArg{"rows", fmt::format("{}", missing.rows)},
        TextArg{"routes", fmt::format("{}", missing.routes_at_stake)},
        TextArg{"money", fmt::format("{:.1f}", missing.cost_at_stake.yuan() / 1e4)}};
    if (auto const place = dataset.find_jurisdiction(missing.jurisdiction)) {
        Jurisdiction const &town = dataset.jurisdiction(*place);
        args.emplace_back("place", town.name, town.name_en);
        return text("{place}: {figure} (illustrative in {rows} rows): {routes} blocks could take "
                    "another route, {money} x 10,000 yuan of 20 years hang on it",
                    std::move(args));
    }
    return text("The whole district: {figure} (illustrative in {rows} rows): {routes} blocks could "
                "take another route, {money} x 10,000 yuan of 20 years hang on it",
                std::move(args));
}

/// One entry a town for rows that belong to towns, one for the district for those that serve all.
void collect(Dataset const &dataset, checkup::Figure const &figure, checkup::Stakes const &stakes,
             checkup::Touched const &touched, std::vector<MissingFigure> &out)
{
    std::size_t const towns = dataset.jurisdictions.size();
    Parameter const &range =
        dataset.parameters.at(std::string{"doctor.range."} + figure.layer + "." + figure.field);
    for (std::size_t j = 0; j <= towns; ++j) {
        MissingFigure missing;
        missing.layer = figure.layer;
        missing.field = figure.field;
        missing.rows = touched.rows[j];
        if (missing.rows == 0) {
            continue;
        }
        missing.jurisdiction = j < towns ? dataset.jurisdictions[j].code : "";
        missing.routes_at_stake = stakes.routes(j);
        missing.cost_at_stake = stakes.cost(j);
        missing.sentence = sentence_of(dataset, missing, range);
        out.push_back(std::move(missing));
    }
}

} // namespace

std::vector<MissingFigure> missing_figures(Dataset const &dataset, Scenario const &scenario,
                                           Progress &progress)
{
    checkup::Answer const base = ask(dataset, scenario);
    std::vector<MissingFigure> found;
    auto const figures = checkup::figures();
    for (std::size_t f = 0; f < figures.size(); ++f) {
        progress.step(static_cast<double>(f) / static_cast<double>(figures.size()));
        std::string const key =
            std::string{"doctor.range."} + figures[f].layer + "." + figures[f].field;
        if (!dataset.parameters.has(key)) {
            continue;
        }
        Parameter const &range = dataset.parameters.at(key);
        checkup::Stakes stakes{dataset, base};
        checkup::Touched touched;
        for (double const factor : {range.low, range.high}) {
            Dataset varied = dataset;
            touched = figures[f].vary(varied, factor);
            if (touched.count == 0) {
                break;
            }
            stakes.add(ask(varied, scenario));
        }
        if (touched.count > 0) {
            collect(dataset, figures[f], stakes, touched, found);
        }
    }
    std::ranges::stable_sort(found, [](MissingFigure const &a, MissingFigure const &b) {
        return std::tuple{a.routes_at_stake, a.cost_at_stake} >
               std::tuple{b.routes_at_stake, b.cost_at_stake};
    });
    progress.step(1.0);
    return found;
}

} // namespace sim
