#include "sim/report/tables_outage.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/grid/cold_load_pickup.hpp"
#include "sim/report/physics_columns.hpp"

#include <algorithm>

namespace sim::report {

namespace {

Id<Feeder> find_feeder(Dataset const &dataset, std::string const &code)
{
    auto const found = std::ranges::find(dataset.feeders, code, &Feeder::code);
    if (found == dataset.feeders.end()) {
        Diagnostic wrong;
        wrong.code = "unknown_feeder";
        wrong.where.field = "--outage";
        wrong.value = code;
        wrong.message = text("there is no such feeder");
        wrong.allowed = text("a code of the table feeders");
        throw InputError{{wrong}};
    }
    return {static_cast<std::uint32_t>(found - dataset.feeders.begin())};
}

} // namespace

Table outage_table(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                   Outage const &outage)
{
    Id<Feeder> const feeder = find_feeder(dataset, outage.feeder);
    Table table;
    table.key = "outage";
    table.title = text("Return of power after an outage, in the order of restoration");
    table.columns = {count_column("order", text("Order")),
                     word_column("code", text("Code")),
                     word_column("name", text("Transformer zone")),
                     number_column("capacity_kva", text("Capacity (kVA)"), 0),
                     number_column("pickup_kw", text("Load on return (kW)"), 1),
                     percent_column("rate", text("Load rate (%)")),
                     word_column("trips", text("Trips")),
                     count_column("restore_after_min", text("Close after (min)"))};
    if (!demand.has_physics()) {
        return table;
    }
    for (PickupZone const &back :
         cold_load_pickup(dataset, scenario, demand, feeder, outage.hours, outage.ambient_c)) {
        TransformerZone const &zone = dataset.transformer_zones[back.zone];
        table.rows.push_back(
            {static_cast<std::int64_t>(table.rows.size() + 1), plain_text(zone.code),
             named_cell(zone), zone.capacity_kva, back.pickup_kw, percent(back.rate),
             back.trips ? text("yes") : text("no"),
             back.restore_after_min < 0 ? TableCell{}
                                        : TableCell{std::int64_t{back.restore_after_min}}});
    }
    return table;
}

} // namespace sim::report
