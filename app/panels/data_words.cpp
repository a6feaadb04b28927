#include "app/core/import_columns.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

constexpr std::array<std::pair<char const *, char const *>, 15> layers{
    {{"jurisdictions", label_key("Towns and streets")},
     {"blocks", label_key("Blocks")},
     {"heat_sources", label_key("Heat sources")},
     {"heat_mains", label_key("Heat mains")},
     {"gas_stations", label_key("Gas stations")},
     {"gas_mains", label_key("Gas mains")},
     {"substations", label_key("Substations")},
     {"feeders", label_key("Feeders")},
     {"feeder_sections", label_key("Feeder sections")},
     {"transformer_zones", label_key("Transformer zones")},
     {"households", label_key("Household ledger")},
     {"demolition", label_key("Demolition plan")},
     {"no_coal_zones", label_key("No-coal zones")},
     {"load_curves", label_key("Load curves of zones")},
     {"progress", label_key("Weekly returns")}}};

std::string spaced(std::string words)
{
    std::ranges::replace(words, '_', ' ');
    return words;
}

} // namespace

std::string layer_words(PanelContext const &context, std::string const &layer)
{
    auto const found =
        std::ranges::find_if(layers, [&](auto const &entry) { return layer == entry.first; });
    return found == layers.end() ? spaced(layer) : context.text(found->second);
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
    std::string word =
        context.view.language == sim::Language::zh ? office_word(layer, column) : std::string{};
    return word.empty() ? spaced(without_unit(column)) : word;
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
