#pragma once

#include "app/core/latest_job.hpp"
#include "sim/report/comparison.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

namespace app {

/// Two scenarios of one state of the data.
struct CompareQuestion
{
    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario a;
    sim::Scenario b;

    friend bool operator==(CompareQuestion const &, CompareQuestion const &) = default;
};

/// The comparison of the window, made on a thread of its own as `nuantu-cli compare` makes it: first
/// what changes and what it costs, then why, and the dates.
class CompareDesk
{
public:
    /// \param waits  answers are waited for: for scripts
    explicit CompareDesk(bool waits);
    ~CompareDesk();
    CompareDesk(CompareDesk const &) = delete;
    CompareDesk &operator=(CompareDesk const &) = delete;
    CompareDesk(CompareDesk &&) = delete;
    CompareDesk &operator=(CompareDesk &&) = delete;

    /// Asks for it, unless that is what was asked last; takes what has come.
    void follow(CompareQuestion const &question);
    /// Nothing is compared any more.
    void forget();

    /// The newest; nullptr while there is none of the data that were asked for.
    [[nodiscard]] std::shared_ptr<sim::report::Comparison const> const &made() const
    {
        return m_made;
    }
    [[nodiscard]] bool is_busy() const { return m_job.is_busy(); }
    [[nodiscard]] std::optional<sim::Text> const &failure() const { return m_failure; }
    /// Grows with every new comparison.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    using Answer = std::shared_ptr<sim::report::Comparison const>;

    void ask_first();
    void ask_reasons();
    void take();

    LatestJob<Answer> m_job;
    std::optional<CompareQuestion> m_asked;
    std::stop_source m_stop; ///< of the search for reasons
    Answer m_made;
    std::optional<sim::Text> m_failure;
    std::uint64_t m_revision = 0;
};

} // namespace app
