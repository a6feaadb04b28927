#include "sim/engine/works/packages/package_list.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sim::works {

namespace {

constexpr double full_day = 1000.0;
constexpr std::string_view day_unit = "d";

} // namespace

WorkPackage draft(WorkStage stage, std::string const &code, Text name)
{
    WorkPackage package;
    package.id = std::string{key_of(stage)} + "." + code;
    package.stage = stage;
    package.name = std::move(name);
    return package;
}

std::uint32_t PackageList::add(WorkPackage package, double days)
{
    package.content = std::max<std::int64_t>(1, std::llround(days * full_day));
    package.not_before = std::max(package.not_before, m_input.first_day());
    std::sort(package.after.begin(), package.after.end());
    package.after.erase(std::unique(package.after.begin(), package.after.end()),
                        package.after.end());
    assert(package.after.empty() || package.after.back() < m_packages.size());
    auto const &kept = m_input.scenario().works;
    if (auto const found = kept.find(package.id); found != kept.end() && found->second.fixed) {
        package.fixed_start = found->second.start;
    }
    m_packages.push_back(std::move(package));
    return static_cast<std::uint32_t>(m_packages.size() - 1);
}

std::uint32_t PackageList::add_days(WorkPackage package, double days, WorkTime time)
{
    package.quantity = days;
    package.unit = std::string{day_unit};
    package.time = time;
    return add(std::move(package), days);
}

std::uint32_t PackageList::add_work(WorkPackage package, CrewKind const &crew, double quantity)
{
    CrewType const &type = m_crews.type_of(crew.pool);
    double const crew_days = quantity / crew.per_crew_day;
    package.crew = crew.pool;
    package.crews = std::clamp(static_cast<int>(crew_days), 1, crew.at_once);
    package.quantity = quantity;
    package.unit = type.unit;
    package.time = type.time;
    return add(std::move(package), crew_days / package.crews);
}

std::uint32_t PackageList::add_crew_days(WorkPackage package, CrewKind const &crew, double days)
{
    package.crew = crew.pool;
    package.crews = 1;
    package.quantity = days;
    package.unit = std::string{day_unit};
    package.time = m_crews.type_of(crew.pool).time;
    return add(std::move(package), days);
}

} // namespace sim::works
