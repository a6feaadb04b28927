#pragma once

#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/packages/make_works.hpp"
#include "sim/engine/works/rcpsp/scheduler.hpp"
#include "tests/common/small_plan.hpp"

#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// Works of a few packages made by hand, day by day from 1 June 2021, in the small plan's district.
namespace hand {

using namespace sim;

inline Day const june_1 = *day_number("2021-06-01");

/// A package in days from the first day on.
struct Work
{
    std::string id;
    WorkStage stage = WorkStage::install;
    int days = 1;
    std::vector<std::uint32_t> after = {};
    std::uint32_t crew = no_index;
    int crews = 1;
    int households = 0;
    int not_before = 0;
    std::uint32_t block = no_index;
    std::uint32_t time = 0;
};

class Works
{
public:
    explicit Works(int days = 120)
    {
        m_plan.first_day = june_1;
        m_plan.last_day = june_1 + days - 1;
        add_time(std::vector<std::uint16_t>(static_cast<std::size_t>(days), 1000), {});
    }

    std::uint32_t add_time(std::vector<std::uint16_t> share, std::vector<std::int32_t> closures)
    {
        m_plan.times.push_back({std::move(share), std::move(closures)});
        return static_cast<std::uint32_t>(m_plan.times.size() - 1);
    }
    std::uint32_t crews(std::string key, std::int32_t count)
    {
        CrewType type;
        type.key = type.name_en = key;
        type.name_zh = key + "队";
        m_dataset.crew_types.push_back(type);
        auto const index = static_cast<std::uint32_t>(m_plan.crews.size());
        m_plan.crews.push_back({index, std::vector<std::int32_t>(m_plan.day_count(), count), {}});
        return index;
    }
    std::uint32_t add(Work const &work)
    {
        WorkPackage package;
        package.id = work.id;
        package.stage = work.stage;
        package.name = {work.id, {}};
        package.after = work.after;
        package.content = 1000 * work.days;
        package.crew = work.crew;
        package.crews = work.crew == no_index ? 0 : work.crews;
        package.households = work.households;
        package.not_before = june_1 + work.not_before;
        package.block = work.block;
        m_plan.households += work.households;
        m_plan.time_of.push_back(work.time);
        m_plan.packages.push_back(std::move(package));
        return static_cast<std::uint32_t>(m_plan.packages.size() - 1);
    }
    /// \param due  last day in time, from the first day on
    void target(std::string id, int households, int due)
    {
        m_plan.targets.push_back({std::move(id), {}, 0.9, households, june_1 + due});
    }
    [[nodiscard]] WorksPlan &plan() { return m_plan; }
    [[nodiscard]] Dataset &dataset() { return m_dataset; }
    [[nodiscard]] Scenario &scenario() { return m_scenario; }

    /// The problem as it stands, and the case for the engine.
    void settle() { m_problem = works::make_problem(m_plan); }
    [[nodiscard]] works::Problem const &problem() const { return m_problem; }
    [[nodiscard]] works::Case all() const
    {
        return {m_dataset, m_scenario, m_results, m_plan, m_problem};
    }
    /// Everything as early as it can be, in the order of the packages.
    [[nodiscard]] WorksSchedule early() const
    {
        std::vector<std::int64_t> order(m_plan.packages.size());
        std::iota(order.begin(), order.end(), 0);
        return works::dates_of(m_plan, works::generate(m_problem, order));
    }

private:
    Dataset m_dataset = small_plan::make_dataset();
    Scenario m_scenario = small_plan::make_scenario(m_dataset);
    Results m_results;
    WorksPlan m_plan;
    works::Problem m_problem;
};

} // namespace hand
