#pragma once

#include "app/core/job.hpp"
#include "app/core/workspace.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace app {

/// A scenario with one value tried, and what follows from it.
struct TriedAssumption
{
    sim::Scenario scenario;
    sim::Results results;
};

/// Values of the active scenario that are tried while a slider moves. Nothing of them is kept. An
/// answer that fits into a frame is worked out at once, others beside the frames, the last value
/// that was asked for after the one that is worked on.
class AssumptionDesk
{
public:
    /// \param waits  every answer comes at once: scripts give the same pictures on every machine
    explicit AssumptionDesk(bool waits) : m_waits{waits} {}

    /// \throws sim::InputError if nothing can be computed with that value; what was shown stays
    void try_value(Workspace const &workspace, std::string const &key, double value);
    /// Takes what has come; forgets all of it once the document is another one.
    /// \throws sim::InputError as try_value does
    void follow(Workspace const &workspace);
    void drop();

    /// What is shown; nullptr: nothing is tried, or the first answer is still to come.
    [[nodiscard]] TriedAssumption const *shown() const { return m_shown.get(); }
    [[nodiscard]] bool is_busy() const { return m_job != nullptr || m_wanted.has_value(); }
    /// Grows with every change of shown().
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// How long the last answer took.
    [[nodiscard]] double last_ms() const { return m_last_ms; }

private:
    struct Answer
    {
        TriedAssumption tried;
        double ms = 0.0;
    };

    void begin(Workspace const &workspace);
    void take(std::optional<Answer> answer);

    bool m_waits;
    double m_last_ms = 0.0;
    std::uint64_t m_revision = 0;
    std::optional<std::uint64_t>
        m_document; ///< revision of the workspace that values were tried on
    std::shared_ptr<TriedAssumption const> m_shown;
    std::optional<sim::Scenario> m_wanted; ///< asked for while another one was worked on
    std::unique_ptr<Job<Answer>> m_job;
};

} // namespace app
