#include "tests/common/doctor_cases.hpp"

namespace doctor_cases {

namespace {

template <typename Value>
std::function<void(District &)> block(Value Block::*field, Value value)
{
    return [=](District &d) { d.dataset.blocks[0].*field = value; };
}

template <typename Value>
std::function<void(District &)> zone(Value TransformerZone::*field, Value value)
{
    return [=](District &d) { d.dataset.transformer_zones[0].*field = value; };
}

template <typename Value>
std::function<void(District &)> back(Value ProgressReport::*field, Value value)
{
    return [=](District &d) { d.dataset.progress.back().*field = value; };
}

template <typename Value>
std::function<void(District &)> problem(Value WorksProblem::*field, Value value)
{
    return [=](District &d) { d.dataset.problems[0].*field = value; };
}

Day const january = *day_number("2020-01-01");

} // namespace

std::vector<Case> figure_cases()
{
    return {
        {"area_per_household_unlikely", true,
         [](District &d) {
             d.dataset.blocks[0].heated_floor_area_m2 = 3000.0;
             d.dataset.blocks[0].provenance.illustrative = "heated_floor_area_m2";
         }},
        {"crowded_block", false,
         [](District &d) {
             d.dataset.blocks[0].households = 2900;
             d.dataset.blocks[0].heated_floor_area_m2 = 700000.0;
         }},
        {"coal_unlikely", true, block(&Block::coal_t_per_household, 2500.0)},
        {"income_unlikely", true, block(&Block::income_yuan_per_household, 4.0)},
        {"roof_unlikely", true,
         [](District &d) {
             d.dataset.blocks[0].roof_share_usable = 0.95;
             d.dataset.blocks[0].provenance.illustrative = "roof_share_usable";
         }},
        {"converted_unlikely", false, block(&Block::converted_already, 5000)},
        {"large_block", false, block(&Block::households, 5000)},
        {"block_without_households", false, block(&Block::households, 0)},
        {"kind_of_place", false, block(&Block::urban_class, UrbanClass::built_up)},
        {"load_over_fuse", true, zone(&TransformerZone::base_peak_kw, 70000.0)},
        {"zone_capacity", true, zone(&TransformerZone::capacity_kva, 0.2)},
        {"capacity_per_household", false, zone(&TransformerZone::capacity_kva, 30.0)},
        {"zone_without_load", true,
         [](District &d) {
             d.dataset.transformer_zones[0].base_peak_kw = 0.0;
             d.dataset.transformer_zones[0].provenance.illustrative = "base_peak_kw";
         }},
        {"load_per_household", false, zone(&TransformerZone::base_peak_kw, 5.0)},
        {"zone_far_from_section", false,
         [](District &d) { d.dataset.transformer_zones[0].place.y += 5000.0; }},
        {"private_zone_with_homes", false, zone(&TransformerZone::is_private, true)},
        {"zone_without_households", false, zone(&TransformerZone::households, 0)},
        {"zone_without_branch", false, zone(&TransformerZone::utility_branch, std::string{})},
    };
}

std::vector<Case> date_cases()
{
    return {
        {"demolished_already", true, block(&Block::demolition_year, std::optional{2018})},
        {"converted_after_demolition", false,
         [](District &d) {
             d.dataset.blocks[0].demolition_year = 2022;
             d.scenario.plan.choices[0].start_year = 2022;
         }},
        {"coal_in_no_coal_zone", false,
         [](District &d) {
             d.dataset.blocks[0].no_coal_zone = true;
             d.scenario.plan.choices[0].route = *d.dataset.find_route("coal");
         }},
        {"phase_outside_plan", false,
         [](District &d) {
             d.dataset.phases.push_back({"p", "", "", "2019-01-01", "2019-06-01", "", ""});
         }},
        {"task_outside_plan", false,
         [](District &d) {
             TaskRule task;
             task.key = "heat";
             task.due = "2031-10-10";
             d.dataset.tasks.push_back(task);
         }},
        {"works_outside_plan", false,
         [](District &d) {
             d.scenario.works["survey.b1"] = {january, january + 3, false};
         }},
        {"missing_price", false,
         [](District &d) {
             ParameterTable kept;
             for (auto const &[key, parameter] : d.dataset.parameters) {
                 if (!key.starts_with("tariff.")) {
                     kept.set(parameter);
                 }
             }
             d.dataset.parameters = kept;
         }},
        {"parameter_not_valid", false,
         [](District &d) {
             Parameter old = d.dataset.parameters.at("home.area_m2");
             old.valid_to = "2019-12-31";
             d.dataset.parameters.set(old);
         }},
        {"rule_not_valid", false,
         [](District &d) {
             PolicyRule rule;
             rule.id = "P1";
             rule.valid_from = "2030-01-01";
             d.dataset.policy_rules.push_back(rule);
         }},
        {"year_without_holidays", false,
         [](District &d) {
             std::erase_if(d.dataset.calendar_days,
                           [](CalendarDay const &day) { return civil_date(day.day).year == 2022; });
         }},
        {"done_over_households", true, back(&ProgressReport::households_done, 101)},
        {"done_falls", false, back(&ProgressReport::households_done, 10)},
        {"stage_goes_back", false, back(&ProgressReport::stage, BlockStage::coal)},
        {"paid_falls", false, back(&ProgressReport::paid, Money{})},
        {"done_without_works", true,
         [](District &d) { d.dataset.progress.front().stage = BlockStage::coal; }},
        {"accepted_unfinished", false, back(&ProgressReport::stage, BlockStage::accepted)},
        {"paid_over_budget", false, back(&ProgressReport::paid, Money::from_yuan(250000.0))},
        {"budget_over_owed", false, back(&ProgressReport::budgeted, Money::from_yuan(400000.0))},
        {"return_outside_plan", false, back(&ProgressReport::week, january)},
        {"solved_before_reported", false, problem(&WorksProblem::solved, std::optional{january})},
        {"due_before_reported", false, problem(&WorksProblem::due, std::optional{january})},
        {"problem_of_unknown_unit", false, problem(&WorksProblem::unit, std::string{"某公司"})},
        {"problem_without_unit", false, problem(&WorksProblem::unit, std::string{})},
        {"problem_without_date", false, problem(&WorksProblem::due, std::optional<Day>{})},
    };
}

} // namespace doctor_cases
