#include "sim/report/physics_words.hpp"

#include "sim/base/table.hpp"

namespace sim::report {

namespace {

TextArg name_of(auto const &named)
{
    return {"name", named.name, named.name_en};
}

bool is_line(ReinforcementKind kind)
{
    return kind == ReinforcementKind::conductor || kind == ReinforcementKind::new_feeder;
}

} // namespace

Text loading_name(Loading loading)
{
    switch (loading) {
    case Loading::overload:
        return text("overloaded");
    case Loading::heavy:
        return text("heavily loaded");
    case Loading::normal:
        break;
    }
    return text("within limits");
}

Text factor_set_name(FactorSet set)
{
    return set == FactorSet::measured ? text("measured factors") : text("official factors");
}

char const *key_of(FactorSet set)
{
    return set == FactorSet::measured ? "measured" : "official";
}

Text station_kind_name(GasStationKind kind)
{
    return kind == GasStationKind::gate ? text("gate station") : text("regulator station");
}

Text pressure_name(GasPressure pressure)
{
    return pressure == GasPressure::medium ? text("medium pressure") : text("low pressure");
}

Text main_state_name(MainState state)
{
    return state == MainState::existing ? text("in place") : text("to be built");
}

Text ownership_name(bool is_private)
{
    return is_private ? text("private transformer") : text("public transformer");
}

Text transfer_name(FeederFlow const &flow)
{
    if (!flow.has_tie) {
        return text("no tie line");
    }
    return flow.transferable ? text("can be transferred") : text("cannot be transferred");
}

Text branch_name(Dataset const &dataset, std::string const &code)
{
    Unit const *const unit = dataset.find_unit(code);
    if (unit == nullptr) {
        return plain_text(code);
    }
    return name_text(unit->short_zh.empty() ? unit->name_zh : unit->short_zh, unit->name_en);
}

Text project_name(Dataset const &dataset, Reinforcement const &work)
{
    switch (work.kind) {
    case ReinforcementKind::transformer: {
        TransformerZone const &zone = dataset.transformer_zones[work.asset];
        return text("{name}: bigger distribution transformer", {name_of(zone)});
    }
    case ReinforcementKind::split_zone: {
        TransformerZone const &zone = dataset.transformer_zones[work.asset];
        return text("{name}: further distribution transformers", {name_of(zone)});
    }
    case ReinforcementKind::conductor: {
        Feeder const &feeder = dataset.feeders[work.asset];
        return text("{name}: thicker conductor", {name_of(feeder)});
    }
    case ReinforcementKind::new_feeder: {
        Feeder const &feeder = dataset.feeders[work.asset];
        return text("{name}: new line to share its load", {name_of(feeder)});
    }
    case ReinforcementKind::substation:
        break;
    }
    Substation const &substation = dataset.substations[work.asset];
    return text("{name}: more transformer capacity", {name_of(substation)});
}

Text project_kind(ReinforcementKind kind)
{
    switch (kind) {
    case ReinforcementKind::transformer:
        return text("bigger distribution transformer");
    case ReinforcementKind::split_zone:
        return text("further distribution transformers");
    case ReinforcementKind::conductor:
        return text("thicker conductor");
    case ReinforcementKind::new_feeder:
        return text("new line");
    case ReinforcementKind::substation:
        break;
    }
    return text("substation capacity");
}

Text project_unit(ReinforcementKind kind)
{
    if (kind == ReinforcementKind::substation) {
        return text("kVA added");
    }
    return is_line(kind) ? text("km") : text("pieces");
}

} // namespace sim::report
