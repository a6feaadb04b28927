#pragma once

#include "sim/engine/works/works.hpp"
#include "sim/report/dated_works.hpp"

#include <memory>
#include <optional>

namespace sim::report {

/// The works of an export: those that are given, or a schedule made at once from the dates that
/// the scenario keeps.
class ExportedWorks
{
public:
    struct Case
    {
        Dataset const &dataset;
        Scenario const &scenario;
        Results const &results;
    };

    /// \param given  may be null. \throws InputError for a parameter of the works that is wrong
    ExportedWorks(Case const &scenario, works::Works const *given);

    ExportedWorks(ExportedWorks const &) = delete; // the dates refer to the works beside them
    ExportedWorks &operator=(ExportedWorks const &) = delete;

    /// There are works, but no schedule of all of them within their horizon.
    [[nodiscard]] bool unscheduled() const { return m_unscheduled; }
    /// Why, then.
    [[nodiscard]] std::vector<Text> const &reasons() const { return m_reasons; }
    /// Null then, and where the data know no works (an older project).
    [[nodiscard]] DatedWorks const *dated() const { return m_dated ? &*m_dated : nullptr; }

private:
    std::optional<works::Works> m_made;
    std::optional<DatedWorks> m_dated;
    bool m_unscheduled = false;
    std::vector<Text> m_reasons;
};

} // namespace sim::report
