#include "sim/engine/impact/notes.hpp"

#include "sim/engine/impact/burden.hpp"
#include "sim/engine/impact/emission_factors.hpp"
#include "sim/engine/impact/tariff.hpp"

#include <string>
#include <utility>

namespace sim {

namespace {

std::string const official = "emission.official.";

struct Carrier
{
    char const *prefix; ///< of its keys behind the set's
    Text name;
};

std::vector<Carrier> carriers()
{
    return {{"coal_", text("household coal")},
            {"gas_", text("natural gas")},
            {"grid_", text("grid electricity")},
            {"chp_", text("heat of CHP plants")}};
}

/// Both languages of a list that grows name by name.
struct Names
{
    std::string zh;
    std::string en;

    void add(std::string const &name_zh, std::string const &name_en)
    {
        zh += (zh.empty() ? "" : "、") + name_zh;
        en += (en.empty() ? "" : "; ") + name_en;
    }
};

/// What measured factors stand in for: a carrier of which all factors are missing by its own name,
/// else factor by factor.
TextArg factor_names(Dataset const &dataset, std::vector<std::string> const &missing)
{
    Names names;
    for (Carrier const &carrier : carriers()) {
        std::vector<std::string> factors;
        for (std::string const &key : missing) {
            if (key.starts_with(official + carrier.prefix)) {
                factors.push_back("emission.measured." + key.substr(official.size()));
            }
        }
        if (factors.size() == pollutant_count) {
            names.add(render(Language::zh, carrier.name), render(Language::en, carrier.name));
            continue;
        }
        for (std::string const &key : factors) {
            Parameter const &parameter = dataset.parameters.at(key);
            names.add(parameter.name_zh, parameter.name_en);
        }
    }
    return {"factors", names.zh, names.en};
}

} // namespace

std::vector<Text> impact_notes(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    std::vector<Text> notes;
    if (has_emission_factors(values)) {
        EmissionFactors const official = emission_factors(values, FactorSet::official);
        if (!official.from_measured.empty()) {
            notes.push_back(text("Official factors cover a part only; measured ones stand in for: "
                                 "{factors}",
                                 {factor_names(dataset, official.from_measured)}));
        }
    }
    if (has_tariff(values)) {
        notes.push_back(
            read_tariff(values).separate_meter
                ? text("Electricity for heating is billed on its own meter by peak and valley")
                : text("Electricity for heating is billed with the household's other use, by "
                       "tiers"));
    }
    if (has_tariff(values) && has_burden_factors(values)) {
        notes.push_back(text("A block's income is taken as the median of its households; incomes "
                             "spread lognormally about it"));
    }
    if (auto reason = why_no_bills(dataset, scenario)) {
        notes.push_back(std::move(*reason));
    }
    return notes;
}

std::optional<Text> why_no_bills(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    std::vector<std::string> missing =
        has_tariff(values) ? std::vector<std::string>{} : missing_tariffs(values);
    if (!has_burden_factors(values)) {
        missing.emplace_back("burden.threshold_share");
    }
    if (missing.empty()) {
        return std::nullopt;
    }
    std::string keys;
    for (std::string const &key : missing) {
        keys += (keys.empty() ? "" : ", ") + key;
    }
    return text("Heating bills are not computed and stand as 0: the data lack {keys}",
                {TextArg{"keys", keys}});
}

} // namespace sim
