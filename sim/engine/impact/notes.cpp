#include "sim/engine/impact/notes.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/impact/burden.hpp"
#include "sim/engine/impact/emission_factors.hpp"
#include "sim/engine/impact/tariff.hpp"

namespace sim {

namespace {

/// Names of the measured factors that stand in for official ones that the data lack.
TextArg factor_names(Dataset const &dataset, std::vector<std::string> const &keys)
{
    std::string const official = "emission.official.";
    std::string zh;
    std::string en;
    for (std::string const &key : keys) {
        std::string const measured = "emission.measured." + key.substr(official.size());
        if (dataset.parameters.has(measured)) {
            Parameter const &parameter = dataset.parameters.at(measured);
            zh += (zh.empty() ? "" : "、") + parameter.name_zh;
            en += (en.empty() ? "" : "; ") + parameter.name_en;
        }
    }
    return {"factors", zh, en};
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
    return notes;
}

} // namespace sim
