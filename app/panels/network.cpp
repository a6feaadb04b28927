#include "app/panels/network.hpp"

#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/report/grid_places.hpp"

#include <algorithm>

namespace app {

std::string asset_name(PanelContext const &context, Asset asset)
{
    sim::Dataset const &dataset = context.document.dataset;
    auto const name = [&](auto const &row) { return context.pick(row.name, row.name_en); };
    return asset.kind == AssetKind::zone     ? name(dataset.transformer_zones[asset.index])
           : asset.kind == AssetKind::feeder ? name(dataset.feeders[asset.index])
                                             : name(dataset.substations[asset.index]);
}

std::string const &asset_code(sim::Dataset const &dataset, Asset asset)
{
    return asset.kind == AssetKind::zone     ? dataset.transformer_zones[asset.index].code
           : asset.kind == AssetKind::feeder ? dataset.feeders[asset.index].code
                                             : dataset.substations[asset.index].code;
}

double capacity_kva(sim::Dataset const &dataset, Asset asset)
{
    return asset.kind == AssetKind::zone     ? dataset.transformer_zones[asset.index].capacity_kva
           : asset.kind == AssetKind::feeder ? dataset.feeders[asset.index].limit_kva
                                             : dataset.substations[asset.index].capacity_kva;
}

sim::AssetLoad const *season_load(sim::Results const &results, Asset asset)
{
    std::vector<sim::AssetLoad> const &loads = asset.kind == AssetKind::zone ? results.grid.zones
                                               : asset.kind == AssetKind::feeder
                                                   ? results.grid.feeders
                                                   : results.grid.substations;
    return asset.index < loads.size() ? &loads[asset.index] : nullptr;
}

void ask_to_select(PanelContext const &context, Asset asset)
{
    char const *const action = asset.kind == AssetKind::zone     ? "select-zone"
                               : asset.kind == AssetKind::feeder ? "select-feeder"
                                                                 : "select-substation";
    context.ask(action, {asset_code(context.document.dataset, asset)});
}

LoadClass listed_class(PanelContext const &context, Asset asset)
{
    Night const &night = *context.document.night;
    LoadClass const by_rate = load_class(rate_of(night.rates, asset));
    sim::AssetLoad const *const load = season_load(context.document.results, asset);
    if (!night.of_season || load == nullptr) {
        return by_rate;
    }
    switch (sim::report::loading_of(*load)) {
    case sim::report::Loading::overload:
        return LoadClass::over;
    case sim::report::Loading::heavy:
        return LoadClass::heavy;
    case sim::report::Loading::normal:
        break;
    }
    return std::min(by_rate, LoadClass::medium);
}

LoadCounts count_loads(PanelContext const &context, AssetKind kind)
{
    sim::HourRates const &rates = context.document.night->rates;
    std::size_t const size = kind == AssetKind::zone     ? rates.zones.size()
                             : kind == AssetKind::feeder ? rates.feeders.size()
                                                         : rates.substations.size();
    LoadCounts counts;
    for (std::uint32_t i = 0; i < size; ++i) {
        LoadClass const load = listed_class(context, {kind, i});
        counts.over += load == LoadClass::over ? 1 : 0;
        counts.heavy += load == LoadClass::heavy ? 1 : 0;
    }
    return counts;
}

std::string celsius(double temperature_c)
{
    return format_number(temperature_c, 1) + "\u2009°C";
}

std::string power_words(PanelContext const &context, double kw)
{
    return kw < 1000.0 ? context.text(sim::text("{n} kW", {{"n", format_number(kw, 0)}}))
                       : context.text(sim::text(
                             "{n} MW", {{"n", format_number(kw / 1000.0, kw < 1e5 ? 2 : 1)}}));
}

void draw_rate_bar(PanelContext const &context, double rate, float x, float middle, float width)
{
    constexpr double full_bar_rate = 1.6;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const half = context.px(4);
    auto const at = [&](double share) {
        double const part = std::clamp(share / full_bar_rate, 0.0, 1.0);
        return std::round(x + static_cast<float>(part) * width);
    };
    list.AddRectFilled({x, middle - half}, {x + width, middle + half},
                       context.palette.frame_active.packed(), context.px(2));
    list.AddRectFilled({x, middle - half}, {at(rate), middle + half},
                       load_colour(load_class(rate), context.palette).packed(), context.px(2));
    list.AddLine({at(1.0), middle - context.px(6)}, {at(1.0), middle + context.px(6)},
                 context.palette.text.packed());
}

Rgba load_ink(PanelContext const &context, LoadClass load)
{
    return load == LoadClass::over    ? context.palette.late
           : load == LoadClass::heavy ? context.palette.warning
                                      : context.palette.text;
}

} // namespace app
