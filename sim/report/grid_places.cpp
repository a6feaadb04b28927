#include "sim/report/grid_places.hpp"

#include <algorithm>
#include <map>

namespace sim::report {

namespace {

/// How many zones each branch has behind one asset.
using Votes = std::map<std::string, int>;

std::string winner(Votes const &votes)
{
    auto const most =
        std::ranges::max_element(votes, {}, [](auto const &vote) { return vote.second; });
    return most == votes.end() ? std::string{} : most->first;
}

std::vector<std::string> winners(std::vector<Votes> const &votes)
{
    std::vector<std::string> out;
    std::ranges::transform(votes, std::back_inserter(out), winner);
    return out;
}

} // namespace

Loading loading_of(AssetLoad const &load)
{
    if (load.overload_hours > 0) {
        return Loading::overload;
    }
    return load.heavy_hours > 0 ? Loading::heavy : Loading::normal;
}

std::uint32_t feeder_of(Dataset const &dataset, TransformerZone const &zone)
{
    return dataset.feeder_sections[zone.section.index].feeder.index;
}

GridBranches::GridBranches(Dataset const &dataset)
{
    std::vector<Votes> of_feeder(dataset.feeders.size());
    std::vector<Votes> of_substation(dataset.substations.size());
    for (TransformerZone const &zone : dataset.transformer_zones) {
        std::uint32_t const feeder = feeder_of(dataset, zone);
        ++of_feeder[feeder][zone.utility_branch];
        ++of_substation[dataset.feeders[feeder].substation.index][zone.utility_branch];
    }
    feeders = winners(of_feeder);
    substations = winners(of_substation);
}

bool GridPart::has(Dataset const &dataset, TransformerZone const &zone) const
{
    return (branch.empty() || zone.utility_branch == branch) &&
           (!place || dataset.block(zone.block).jurisdiction == *place);
}

std::vector<std::uint32_t> strained(std::vector<AssetLoad> const &loads)
{
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < loads.size(); ++i) {
        if (loading_of(loads[i]) != Loading::normal) {
            out.push_back(i);
        }
    }
    std::ranges::stable_sort(out, std::ranges::greater{},
                             [&](std::uint32_t i) { return loads[i].peak_rate; });
    return out;
}

} // namespace sim::report
