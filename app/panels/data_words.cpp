#include "app/core/import_columns.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/table_words.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

/// Layers that files alone have; all others are called as in the table.
constexpr std::array<std::pair<char const *, char const *>, 4> digests{
    {{"households", label_key("Household ledger")},
     {"demolition", label_key("Demolition plan")},
     {"no_coal_zones", label_key("No-coal zones")},
     {"load_curves", label_key("Load curves of zones")}}};

std::string spaced(std::string words)
{
    std::ranges::replace(words, '_', ' ');
    return words;
}

} // namespace

std::string layer_words(PanelContext const &context, std::string const &layer)
{
    auto const found =
        std::ranges::find_if(digests, [&](auto const &entry) { return layer == entry.first; });
    std::string const label = found == digests.end() ? layer_label(layer) : found->second;
    return label == layer ? spaced(layer) : context.text(label.c_str());
}

std::string column_words(PanelContext const &context, std::string const &layer,
                         std::string const &column)
{
    if (column == "geometry") {
        return context.text("shape");
    }
    if (column == "illustrative") {
        return context.text("illustrative fields");
    }
    if (context.view.language != sim::Language::zh) {
        return spaced(without_unit(column));
    }
    if (std::string word = office_word(layer, column); !word.empty()) {
        return word;
    }
    char const *const label = column_label(layer, column);
    return label == column ? spaced(without_unit(column)) : context.text(label);
}

std::string kind_words(PanelContext const &context, sim::io::ImportKind kind)
{
    switch (kind) {
    case sim::io::ImportKind::added:
        return context.text("new");
    case sim::io::ImportKind::changed:
        return context.text("changed");
    case sim::io::ImportKind::same:
        return context.text("the same");
    case sim::io::ImportKind::gone:
        return context.text("gone from the file");
    case sim::io::ImportKind::ambiguous:
        break;
    }
    return context.text("to be decided");
}

void grade_mark(PanelContext const &context, sim::Severity grade, float line)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImVec2 const middle{at.x + context.px(6), std::round(at.y + line / 2)};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const r = context.px(5);
    switch (grade) {
    case sim::Severity::error:
        list.AddTriangleFilled({middle.x, middle.y - r}, {middle.x + r, middle.y + r},
                               {middle.x - r, middle.y + r}, context.palette.late.packed());
        break;
    case sim::Severity::warning:
        list.AddQuadFilled({middle.x, middle.y - r}, {middle.x + r, middle.y},
                           {middle.x, middle.y + r}, {middle.x - r, middle.y},
                           context.palette.warning.packed());
        break;
    case sim::Severity::note:
        list.AddCircleFilled(middle, context.px(3.5F), context.palette.text_disabled.packed());
        break;
    }
    ImGui::Dummy({context.px(14), line});
    ImGui::SameLine(0.0F, context.px(6));
}

bool labelled_list(PanelContext const &context, char const *id, std::string const &label,
                   std::string const &present)
{
    float const begin = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    write(context.fonts.small, context.palette.text_secondary, label);
    ImGui::SameLine();
    ImGui::SetCursorPosX(begin + context.px(88));
    float const width = ImGui::GetContentRegionAvail().x;
    return begin_list(context, id, context.fonts.small,
                      fitted(context.fonts.small, present, width - context.px(40)), width);
}

} // namespace app
