#pragma once

#include "sim/base/text.hpp"

#include <cassert>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace app {

/// A document kept whole; History takes any other class that is made of a document and its neighbour
/// among the steps and gives the document back by unpacked().
template <typename Document>
class Whole
{
public:
    Whole(Document const &document, Whole const * /*near*/) : m_document{document} {}
    [[nodiscard]] Document const &unpacked() const { return m_document; }

private:
    Document m_document;
};

/// Undo by snapshots of an immutable document, as far back as it was made. A step that changes
/// nothing is not recorded.
/// \tparam Packed  how steps are kept that are not the present one
template <typename Document, typename Packed = Whole<Document>>
class History
{
public:
    using Snapshot = std::shared_ptr<Document const>;

    explicit History(Document initial)
        : m_current{std::make_shared<Document const>(std::move(initial))}
    {
        m_steps.push_back({{}, std::make_shared<Packed const>(*m_current, nullptr)});
    }

    [[nodiscard]] Snapshot const &current() const { return m_current; }

    void commit(sim::Text label, Document next)
    {
        if (next == *current()) {
            return;
        }
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(m_position) + 1, m_steps.end());
        m_current = std::make_shared<Document const>(std::move(next));
        m_steps.push_back({std::move(label), std::make_shared<Packed const>(
                                                 *m_current, m_steps.back().document.get())});
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
        unpack();
    }

    /// \pre can_redo()
    void redo()
    {
        assert(can_redo());
        ++m_position;
        unpack();
    }

private:
    struct Step
    {
        sim::Text label;
        std::shared_ptr<Packed const> document;
    };

    void unpack()
    {
        m_current = std::make_shared<Document const>(m_steps[m_position].document->unpacked());
    }

    Snapshot m_current;
    std::vector<Step> m_steps;
    std::size_t m_position = 0;
};

} // namespace app
