#include "sim/engine/works/answers/uncertainty.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/works/packages/progressed.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>

namespace sim::works {

namespace {

/// Beginning of the keys that hold how long a stage without a crew takes; empty: its time is sure.
char const *wait_keys(WorkStage stage)
{
    switch (stage) {
    case WorkStage::sign:
        return "calendar.sign_days";
    case WorkStage::feasibility:
        return "calendar.feasibility_days";
    case WorkStage::approval:
        return "calendar.approval_days";
    case WorkStage::tender:
        return "calendar.tender_days";
    case WorkStage::design:
        return "calendar.design_days";
    case WorkStage::permit:
        return "calendar.permit_";
    case WorkStage::delivery:
        return "calendar.delivery_days";
    case WorkStage::grid:
        return "calendar.substation_days";
    case WorkStage::test:
        return "calendar.flush_test_days";
    case WorkStage::commission:
        return "calendar.trial_run_days";
    case WorkStage::pay:
        return "calendar.pay_days";
    default:
        return "";
    }
}

/// Range of a parameter about the scenario's value of it, that value = 1.
std::optional<Triangle> range_of(Case const &works, std::string const &key)
{
    if (!works.dataset.parameters.has(key)) {
        return std::nullopt;
    }
    Parameter const &parameter = works.dataset.parameters.at(key);
    double const value = Values{works.dataset, works.scenario}.at(key);
    if (!(value > 0.0)) {
        return std::nullopt;
    }
    return Triangle{std::min(1.0, parameter.low / value), 1.0,
                    std::max(1.0, parameter.high / value)};
}

std::optional<Triangle> output_range(Case const &works, WorkPackage const &package)
{
    std::uint32_t const type = works.plan.crews[package.crew].type;
    if (type >= works.dataset.crew_types.size()) {
        return std::nullopt;
    }
    std::string const crew = works.dataset.crew_types[type].key;
    if (package.stage == WorkStage::install && package.block < works.scenario.plan.choices.size()) {
        Route const &route = works.dataset.route(works.scenario.plan.choices[package.block].route);
        if (auto const range = range_of(works, "crew." + route.key + ".homes_per_crew_day")) {
            return range;
        }
    }
    std::optional<Triangle> const homes = range_of(works, "crew." + crew + ".homes_per_crew_day");
    return homes ? homes : range_of(works, "crew." + crew + ".per_crew_day");
}

/// Of the stage's parameters the one whose days the package takes, else the first.
std::optional<Triangle> wait_range(Case const &works, WorkPackage const &package)
{
    std::string const begin = wait_keys(package.stage);
    if (begin.empty()) {
        return std::nullopt;
    }
    Values const values{works.dataset, works.scenario};
    std::string first;
    for (auto const &[key, parameter] : works.dataset.parameters) {
        if (!key.starts_with(begin) || parameter.unit != "day") {
            continue;
        }
        if (values.at(key) == package.quantity) {
            return range_of(works, key);
        }
        first = first.empty() ? key : first;
    }
    return range_of(works, first);
}

std::vector<double> rain_by_day(Values const &values, WorksPlan const &plan)
{
    std::array<double, 13> chance{};
    std::vector<double> rain;
    for (int month = 1; month <= 12; ++month) {
        Day const first = day_number(2021, month * 100 + 1).value_or(0);
        Day const next = month == 12 ? first + 31 : *day_number(2021, month * 100 + 101);
        chance[static_cast<std::size_t>(month)] =
            values.value_or(fmt::format("calendar.rain_days.{}", month), 0.0) / (next - first);
    }
    for (Day day = plan.first_day; day <= plan.last_day; ++day) {
        rain.push_back(
            std::clamp(chance[static_cast<std::size_t>(civil_date(day).month)], 0.0, 1.0));
    }
    return rain;
}

/// A chain of two states: as many wet days as the month has, likelier after a wet day.
/// \source Gabriel, Neumann, "A Markov chain model for daily rainfall occurrence at Tel Aviv",
/// Q. J. R. Meteorol. Soc. 88 (1962) 90-95
void draw_rain(WorksPlan const &plan, Uncertainty const &uncertainty, RandomStream &random,
               Course &course)
{
    bool wet = false;
    for (std::size_t day = 0; day < uncertainty.rain.size(); ++day) {
        double const chance = uncertainty.rain[day];
        double const stay = day == 0 ? 0.0 : uncertainty.rain_persistence;
        wet =
            random.next_uniform() < (wet ? chance + stay * (1.0 - chance) : chance * (1.0 - stay));
        for (std::size_t t = 0; t < plan.times.size(); ++t) {
            double const loss = uncertainty.rain_loss[t];
            if (loss > 0.0 && chance * loss < 1.0) {
                double const dry = plan.times[t].share[day] / (1.0 - chance * loss);
                double const left = std::min(1000.0, dry) * (wet ? 1.0 - loss : 1.0);
                course.share[t][day] = static_cast<std::uint16_t>(std::lround(left));
            }
        }
    }
}

double triangle_about_one(double spread, RandomStream &random)
{
    return 1.0 + spread * (random.next_uniform() + random.next_uniform() - 1.0);
}

} // namespace

double Triangle::at(double probability) const
{
    double const below = mode - low;
    double const above = high - mode;
    double const width = below + above;
    if (!(width > 0.0)) {
        return mode;
    }
    return probability * width < below ? low + std::sqrt(probability * width * below)
                                       : high - std::sqrt((1.0 - probability) * width * above);
}

Uncertainty uncertainty_of(Case const &works)
{
    Values const values{works.dataset, works.scenario};
    Uncertainty result;
    for (WorkPackage const &package : works.plan.packages) {
        result.ranges.push_back(
            (package.crew == no_index ? wait_range(works, package) : output_range(works, package))
                .value_or(Triangle{}));
    }
    result.package_spread = values.value_or("works.risk.package_spread_share", 0.0);
    result.rain_persistence = values.value_or("works.risk.rain_persistence", 0.0);
    result.rain = rain_by_day(values, works.plan);
    result.rain_loss.resize(works.plan.times.size(), 0.0);
    for (std::size_t i = 0; i < works.plan.packages.size(); ++i) {
        WorkTime const time = works.plan.packages[i].time;
        bool const in_rain = time == WorkTime::earth || time == WorkTime::wet;
        if (in_rain && !is_settled(works.plan, i)) {
            result.rain_loss[works.plan.time_of[i]] =
                values.value_or(std::string{"calendar.rain_loss_share."} + key_of(time), 0.0);
        }
    }
    return result;
}

Course planned_course(WorksPlan const &plan)
{
    Course course;
    for (DayShares const &time : plan.times) {
        course.share.push_back(time.share);
    }
    for (WorkPackage const &package : plan.packages) {
        course.content.push_back(package.content);
    }
    return course;
}

void draw_course(WorksPlan const &plan, Uncertainty const &uncertainty, RandomStream &random,
                 Course &course)
{
    course.share.resize(plan.times.size());
    for (std::size_t t = 0; t < plan.times.size(); ++t) {
        course.share[t] = plan.times[t].share;
    }
    draw_rain(plan, uncertainty, random, course);
    course.luck.resize(plan.crews.size());
    for (double &luck : course.luck) {
        luck = random.next_uniform();
    }
    course.content.resize(plan.packages.size());
    for (std::size_t i = 0; i < plan.packages.size(); ++i) {
        WorkPackage const &package = plan.packages[i];
        Triangle const &range = uncertainty.ranges[i];
        double const factor = package.crew == no_index
                                  ? range.at(random.next_uniform())
                                  : triangle_about_one(uncertainty.package_spread, random) /
                                        range.at(course.luck[package.crew]);
        auto const drawn = std::llround(static_cast<double>(package.content) * factor);
        bool const sure = package.content == 0 || is_settled(plan, i);
        course.content[i] = sure ? package.content : std::max<std::int64_t>(1, drawn);
    }
}

RandomStream stream_of(std::uint64_t seed, int draw)
{
    // Streams of SplitMix64 overlap where seeds differ by its step: mixed twice they do not.
    std::uint64_t const mixed = RandomStream{seed}.next_bits();
    return RandomStream{RandomStream{mixed ^ static_cast<std::uint64_t>(draw)}.next_bits()};
}

} // namespace sim::works
