#include "app/view/route_rows.hpp"

#include "app/view/routing.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace app {

namespace {

void read_gates(RouteRow &row, sim::RouteGates const &gates)
{
    for (sim::GateRecord const &record : gates.records) {
        if (record.verdict == sim::GateVerdict::fail && row.failed == nullptr) {
            row.failed = &record;
        }
        if (record.verdict == sim::GateVerdict::works) {
            row.works.push_back(&record);
        }
        row.unknown += record.verdict == sim::GateVerdict::unknown ? 1 : 0;
    }
}

std::optional<sim::Money> cheapest(sim::assign::Model const &model, sim::BlockId block,
                                   sim::RouteId route)
{
    std::optional<sim::Money> least;
    auto const &first = model.problem.first_option;
    for (std::uint32_t i = first[block.index]; i < first[block.index + 1]; ++i) {
        sim::Candidate const &candidate = model.candidates[i];
        if (candidate.choice.route == route) {
            sim::Money const cost = candidate.life_cost.total();
            least = least ? std::min(*least, cost) : cost;
        }
    }
    return least;
}

} // namespace

std::vector<RouteRow> route_rows(sim::Dataset const &dataset, Proposal const &proposal,
                                 sim::BlockId block)
{
    sim::Candidate const *const chosen = chosen_candidate(proposal, block);
    auto const second = runner_up_route(proposal, block);
    std::vector<RouteRow> rows;
    for (std::uint32_t i = 0; i < dataset.routes.size(); ++i) {
        if (dataset.routes[i].family == sim::RouteFamily::none) {
            continue;
        }
        RouteRow row;
        row.route = sim::RouteId{i};
        row.life_cost = cheapest(proposal.model(), block, row.route);
        if (block.index < proposal.model().gates.size() &&
            i < proposal.model().gates[block.index].size()) {
            read_gates(row, proposal.model().gates[block.index][i]);
        }
        row.chosen = chosen != nullptr && chosen->choice.route == row.route;
        row.runner_up = second == row.route;
        if (row.chosen) {
            row.life_cost = chosen->life_cost.total();
        } else if (row.runner_up) {
            row.life_cost = proposal.model()
                                .candidates[*reason_of(proposal, block)->runner_up]
                                .life_cost.total();
        }
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](RouteRow const &row) {
        std::int64_t const cost =
            row.life_cost ? row.life_cost->fen() : std::numeric_limits<std::int64_t>::max();
        return std::tuple{!row.chosen, !row.runner_up, cost};
    });
    return rows;
}

} // namespace app
