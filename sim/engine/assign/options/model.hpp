#pragma once

#include "sim/engine/assign/options/material.hpp"
#include "sim/engine/assign/solver/problem.hpp"
#include "sim/model/assignment.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sim::assign {

/// Records of all gates by block, shared by the models that ask them alike.
class GateTable
{
public:
    GateTable() = default;
    explicit GateTable(std::shared_ptr<std::vector<BlockGates> const> blocks)
        : m_blocks{std::move(blocks)}
    {
    }

    [[nodiscard]] std::size_t size() const { return m_blocks ? m_blocks->size() : 0; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    /// \pre block < size()
    [[nodiscard]] BlockGates const &operator[](std::size_t block) const
    {
        return (*m_blocks)[block];
    }
    [[nodiscard]] BlockGates const *begin() const { return m_blocks ? m_blocks->data() : nullptr; }
    [[nodiscard]] BlockGates const *end() const { return begin() + size(); }
    void push_back(BlockGates gates);

private:
    std::shared_ptr<std::vector<BlockGates> const> m_blocks;
};

/// The assignment of one scenario as a problem, with what its rows and options mean.
struct Model
{
    Problem problem; ///< groups are the blocks in dataset order; fen, W, dm3/h ...
    std::vector<Candidate> candidates; ///< by option
    std::vector<Limit> limits;         ///< by row
    std::vector<SharedWork> works;     ///< by charge
    GateTable gates;                   ///< by block
    std::vector<std::uint32_t>
        present; ///< by block: option that the scenario's plan has; `none` if
                 ///< its gates or limits leave it out
};

/// Options of every block: open routes x start years (and insulation where R1 asks for it), plus
/// coal; a locked block has its own choice alone, whatever its gates say. Ties go to the present
/// choice. Fast: for every frame of a drag.
/// \pre still_holds(material, scenario)
/// \throws InputError naming a parameter (gate.*, limit.*, assign.*) that is missing or out of range
[[nodiscard]] Model make_model(Dataset const &dataset, Scenario const &scenario,
                               Material const &material);

/// The plan that an answer's choice means.
[[nodiscard]] Plan plan_of(Model const &model, std::span<std::uint32_t const> choice);

} // namespace sim::assign
