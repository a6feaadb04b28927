#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/finding.hpp"

#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

std::string digits(double value)
{
    return fmt::format("{}", value);
}

void fail(Diagnostics &findings, char const *code, Location where, std::string value,
          std::pair<Text, Text> sentence)
{
    findings.push_back(finding_at(Severity::error, code, std::move(where), std::move(value),
                                  std::move(sentence.first), std::move(sentence.second)));
}

void check_meta(Dataset const &dataset, Diagnostics &findings)
{
    for (char const *key :
         {"district_code", "name_zh", "name_en", "plan_name_zh", "plan_name_en"}) {
        auto const found = dataset.meta.find(key);
        if (found == dataset.meta.end() || found->second.empty()) {
            fail(
                findings, "missing_meta", {"", "meta", key, "value"}, "",
                {text("the project does not say this about itself"), text("a value for this key")});
        }
    }
}

void check_needed_parameters(Dataset const &dataset, Diagnostics &findings)
{
    for (char const *key : {"policy.city_share", "policy.district_share", "target.first_year",
                            "target.first_year_share", "target.final_year", "home.area_m2"}) {
        if (!dataset.parameters.has(key)) {
            fail(findings, "missing_parameter", {"", "parameters", key, "value"}, "",
                 {text("the calculation needs this parameter"), text("a row with this key")});
        }
    }
    if (dataset.parameters.has("policy.city_share") &&
        dataset.parameters.has("policy.district_share")) {
        double const sum = dataset.parameters.value("policy.city_share") +
                           dataset.parameters.value("policy.district_share");
        if (std::abs(sum - 1.0) > 1e-9) {
            fail(findings, "shares_not_one", {"", "parameters", "policy.city_share", "value"},
                 digits(sum),
                 {text("the shares of city and district do not sum to 1"),
                  text("policy.city_share + policy.district_share = 1")});
        }
    }
}

void check_parameters(Dataset const &dataset, Diagnostics &findings)
{
    for (auto const &[key, parameter] : dataset.parameters) {
        if (parameter.low > parameter.high) {
            fail(findings, "low_over_high", {"", "parameters", key, "low"}, digits(parameter.low),
                 {text("the low bound is above the high one"),
                  text("at most {high}", {TextArg{"high", digits(parameter.high)}})});
        } else if (parameter.value < parameter.low || parameter.value > parameter.high) {
            fail(findings, "outside_bounds", {"", "parameters", key, "value"},
                 digits(parameter.value),
                 {text("the value is outside its own bounds"),
                  text("{low} to {high}", {TextArg{"low", digits(parameter.low)},
                                           TextArg{"high", digits(parameter.high)}})});
        }
    }
    check_needed_parameters(dataset, findings);
}

/// Days written as ISO dates sort like words. Empty means open.
void check_order(Location where, std::string const &from, std::string const &to,
                 Diagnostics &findings)
{
    if (!from.empty() && !to.empty() && to < from) {
        fail(findings, "dates_reversed", std::move(where), to,
             {text("the end is before the start"),
              text("{from} or later", {TextArg{"from", from}})});
    }
}

void check_dates(Dataset const &dataset, Diagnostics &findings)
{
    for (auto const &[key, parameter] : dataset.parameters) {
        check_order({"", "parameters", key, "valid_to"}, parameter.valid_from, parameter.valid_to,
                    findings);
    }
    for (PolicyRule const &rule : dataset.policy_rules) {
        check_order({"", "policy_rules", rule.id, "valid_to"}, rule.valid_from, rule.valid_to,
                    findings);
    }
    for (TaskRule const &task : dataset.tasks) {
        check_order({"", "tasks", task.key, "due"}, task.start, task.due, findings);
    }
    for (Phase const &phase : dataset.phases) {
        check_order({"", "phases", phase.key, "finish"}, phase.start, phase.finish, findings);
    }
}

void check_rules(Dataset const &dataset, Diagnostics &findings)
{
    for (PolicyRule const &rule : dataset.policy_rules) {
        if (rule.basis == Basis::m2_season && rule.seasons < 1) {
            fail(findings, "missing_seasons", {"", "policy_rules", rule.id, "seasons"},
                 fmt::format("{}", rule.seasons),
                 {text("a rate by season needs a number of seasons"), text("1 or more")});
        }
    }
    for (Programme const &programme : dataset.programmes) {
        if (programme.other_yuan > programme.total_yuan) {
            fail(findings, "parts_over_total", {"", "programmes", programme.key, "other_yuan"},
                 digits(programme.other_yuan),
                 {text("the part is more than the whole"),
                  text("at most {total} yuan", {TextArg{"total", digits(programme.total_yuan)}})});
        }
    }
}

/// Shares as exact fractions: thirds do not sum to one in binary.
class ShareSum
{
public:
    void add(int numerator, int denominator)
    {
        std::int64_t const common =
            std::lcm<std::int64_t, std::int64_t>(m_denominator, denominator);
        m_numerator = m_numerator * (common / m_denominator) + numerator * (common / denominator);
        m_denominator = common;
    }
    [[nodiscard]] bool is_one() const { return m_numerator == m_denominator; }
    [[nodiscard]] std::string words() const
    {
        return fmt::format("{}/{}", m_numerator, m_denominator);
    }

private:
    std::int64_t m_numerator = 0;
    std::int64_t m_denominator = 1;
};

void check_phasing(Dataset const &dataset, Diagnostics &findings)
{
    std::map<std::string, ShareSum> sums;
    for (PhasingStep const &step : dataset.phasing) {
        if (step.item != Item::gas_fee) { // there each row is a season with its own full rate
            sums[step.phasing + "/" + key_of(step.item) + "/" + step.payer].add(
                step.share_numerator, step.share_denominator);
        }
    }
    for (auto const &[key, sum] : sums) {
        if (!sum.is_one()) {
            fail(findings, "shares_not_one", {"", "phasing", key, "share"}, sum.words(),
                 {text("the shares of the years do not sum to 1"), text("a sum of 1")});
        }
    }
}

void check_blocks(Dataset const &dataset, Diagnostics &findings)
{
    for (Block const &block : dataset.blocks) {
        double const per_home =
            block.households > 0 ? block.heated_floor_area_m2 / block.households : 0.0;
        bool const empty = block.households == 0 && block.heated_floor_area_m2 == 0.0;
        if (!empty && (per_home < 15.0 || per_home > 500.0)) {
            fail(findings, "area_per_household", {"", "blocks", block.code, "heated_floor_area_m2"},
                 digits(block.heated_floor_area_m2),
                 {text("the heated area does not fit {households} households",
                       {TextArg{"households", fmt::format("{}", block.households)}}),
                  text("15 to 500 m2 a household; 0 where there are none")});
        }
    }
}

} // namespace

void validate_values(Dataset const &dataset, Diagnostics &findings)
{
    check_meta(dataset, findings);
    check_parameters(dataset, findings);
    check_dates(dataset, findings);
    check_rules(dataset, findings);
    check_phasing(dataset, findings);
    check_blocks(dataset, findings);
}

} // namespace sim
