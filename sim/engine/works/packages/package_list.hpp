#pragma once

#include "sim/engine/works/packages/crews.hpp"
#include "sim/engine/works/packages/works_input.hpp"
#include "sim/model/works.hpp"

#include <string>
#include <vector>

namespace sim::works {

/// Packages as they are made, each behind those it waits for.
class PackageList
{
public:
    explicit PackageList(WorksInput const &input) : m_input{input}, m_crews{input} {}

    /// A package that takes days of a calendar and no crew.
    std::uint32_t add_days(WorkPackage package, double days, WorkTime time);
    /// A package that a kind of crew does: as many at once as it may have, never so many that the
    /// work takes less than a day.
    std::uint32_t add_work(WorkPackage package, CrewKind const &crew, double quantity);
    /// A package of one crew for so many of its days.
    std::uint32_t add_crew_days(WorkPackage package, CrewKind const &crew, double days);

    [[nodiscard]] Crews &crews() { return m_crews; }
    [[nodiscard]] std::vector<WorkPackage> const &packages() const { return m_packages; }
    [[nodiscard]] std::vector<WorkPackage> take() { return std::move(m_packages); }

private:
    std::uint32_t add(WorkPackage package, double days);

    WorksInput const &m_input;
    Crews m_crews;
    std::vector<WorkPackage> m_packages;
};

/// A package without times: stage, "<stage>.<code>" and name.
[[nodiscard]] WorkPackage draft(WorkStage stage, std::string const &code, Text name);

} // namespace sim::works
