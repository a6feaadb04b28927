#include "app/panels/table_hover.hpp"

#include <algorithm>

namespace app {

std::string key_in_table(PanelContext const &context, std::optional<sim::BlockId> block,
                         std::optional<Asset> asset)
{
    sim::Dataset const &dataset = context.document.dataset;
    std::string const &layer = context.view.table.layer;
    if (layer == "blocks" && block) {
        return dataset.block(*block).code;
    }
    if (!asset) {
        return {};
    }
    return layer == "transformer_zones" && asset->kind == AssetKind::zone
               ? dataset.transformer_zones[asset->index].code
           : layer == "feeders" && asset->kind == AssetKind::feeder
               ? dataset.feeders[asset->index].code
           : layer == "substations" && asset->kind == AssetKind::substation
               ? dataset.substations[asset->index].code
               : std::string{};
}

Hover hover_of_row(PanelContext const &context, std::string const &key)
{
    sim::Dataset const &dataset = context.document.dataset;
    std::string const &layer = context.view.table.layer;
    auto const asset = [&](auto const &all, AssetKind kind) -> std::optional<Asset> {
        auto const found = std::ranges::find(all, key, [](auto const &one) { return one.code; });
        return found == all.end()
                   ? std::nullopt
                   : std::optional{Asset{kind, static_cast<std::uint32_t>(found - all.begin())}};
    };
    if (layer == "blocks") {
        return {.block = dataset.find_block(key)};
    }
    if (layer == "jurisdictions") {
        return {.jurisdiction = dataset.find_jurisdiction(key)};
    }
    return {.asset = layer == "transformer_zones"
                         ? asset(dataset.transformer_zones, AssetKind::zone)
                     : layer == "feeders"     ? asset(dataset.feeders, AssetKind::feeder)
                     : layer == "substations" ? asset(dataset.substations, AssetKind::substation)
                                              : std::nullopt};
}

} // namespace app
