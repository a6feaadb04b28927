#pragma once

#include "sim/base/text.hpp"

#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace app {

/// Undo by snapshots of an immutable document. A step that changes nothing is not recorded.
template <typename Document>
class History
{
public:
    using Snapshot = std::shared_ptr<Document const>;

    explicit History(Document initial)
    {
        m_steps.push_back({{}, std::make_shared<Document const>(std::move(initial))});
    }

    [[nodiscard]] Snapshot const &current() const { return m_steps[m_position].document; }

    void commit(sim::Text label, Document next)
    {
        if (next == *current()) {
            return;
        }
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position) + 1, m_steps.end());
        m_steps.push_back({std::move(label), std::make_shared<Document const>(std::move(next))});
        ++m_position;
    }

    [[nodiscard]] bool can_undo() const { return m_position > 0; }
    [[nodiscard]] bool can_redo() const { return m_position + 1 < m_steps.size(); }

    /// What undo would take back. \pre can_undo()
    [[nodiscard]] sim::Text const &undo_label() const
    {
        assert(can_undo());
        return m_steps[m_position].label;
    }
    /// What redo would bring back. \pre can_redo()
    [[nodiscard]] sim::Text const &redo_label() const
    {
        assert(can_redo());
        return m_steps[m_position + 1].label;
    }

    /// \pre can_undo()
    void undo()
    {
        assert(can_undo());
        --m_position;
    }

    /// \pre can_redo()
    void redo()
    {
        assert(can_redo());
        ++m_position;
    }

private:
    struct Step
    {
        sim::Text label;
        Snapshot document;
    };

    std::vector<Step> m_steps;
    std::size_t m_position = 0;
};

} // namespace app
