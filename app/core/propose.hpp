#pragma once

#include "app/core/proposal.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace app {

/// The assignment of one scenario after another, keeping what the next one can use: the material
/// while it holds, the last answer to begin with, the last results to go on from.
class AssignCase
{
public:
    /// Makes material and model of a scenario. \throws InputError, Cancelled
    void prepare(std::shared_ptr<sim::Dataset const> dataset, sim::Scenario const &scenario,
                 std::stop_token stop);
    /// What to begin the solver with, or nullptr. \pre prepare()
    [[nodiscard]] sim::assign::Answer const *start() const;
    /// A plan that the solver has come to, without reasons and results.
    [[nodiscard]] Proposal improving(sim::assign::Answer const &answer) const;
    /// Solves and explains. \pre prepare()
    [[nodiscard]] Proposal propose(sim::Dataset const &dataset,
                                   sim::assign::Control const &control);
    /// Adds what the proposed plan leads to, unless `skip` says that nobody waits for it.
    [[nodiscard]] Proposal finish(sim::Dataset const &dataset, Proposal proposal,
                                  std::function<bool()> const &skip);
    /// One alternative in full.
    [[nodiscard]] Proposal describe(sim::Dataset const &dataset, Comparison const &comparison,
                                    std::size_t index);

private:
    [[nodiscard]] std::shared_ptr<sim::Results const> simulate(sim::Dataset const &dataset,
                                                               sim::Scenario const &scenario);

    std::shared_ptr<sim::Dataset const> m_dataset;
    sim::Scenario m_scenario;
    std::shared_ptr<sim::assign::Material const> m_material;
    std::shared_ptr<sim::assign::Model const> m_model;
    std::optional<sim::assign::Answer> m_start; ///< for m_model
    std::shared_ptr<sim::Results const> m_results;
    sim::Scenario m_simulated; ///< what m_results follow from
};

} // namespace app
