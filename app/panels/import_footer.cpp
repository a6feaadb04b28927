#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cstdint>

namespace app {

namespace {

std::string count_words(std::size_t count)
{
    return format_integer(static_cast<std::int64_t>(count));
}

/// The answer of the dialog in one line.
std::string answer(PanelContext const &context, ImportDesk const &desk)
{
    ImportReading const *const reading = desk.reading();
    if (desk.is_reading()) {
        return context.text("Reading the file ...");
    }
    if (reading == nullptr) {
        return {};
    }
    if (reading->datum_unsaid) {
        return context.text("Say first which datum the places stand on");
    }
    if (sim::has_errors(reading->findings)) {
        return context.text("The file cannot be taken in as it is");
    }
    ImportTrial const *const trial = desk.trial();
    if (trial == nullptr) {
        return context.text("Trying it ...");
    }
    if (!trial->errors.empty()) {
        return context.text("It cannot be taken in so");
    }
    return trial->changed_rows == 0
               ? context.text("Nothing would change")
               : context.text(sim::text("{n} rows of the project would change",
                                        {{"n", count_words(trial->changed_rows)}}));
}

/// Why not, or what else would become of it.
std::string second_line(PanelContext const &context, ImportDesk const &desk)
{
    ImportReading const *const reading = desk.reading();
    ImportTrial const *const trial = desk.trial();
    if (desk.is_reading() || reading == nullptr) {
        return {};
    }
    if (sim::has_errors(reading->findings)) {
        return context.text(reading->findings.front().message);
    }
    if (trial == nullptr) {
        return {};
    }
    if (!trial->errors.empty()) {
        sim::Diagnostic const &first = trial->errors.front();
        return context.text(first.message) + (first.value.empty() ? "" : "  " + first.value);
    }
    std::string words;
    auto const add = [&](std::string const &more) {
        words += (words.empty() ? "" : "  ·  ") + more;
    };
    if (trial->households_before != trial->households_after) {
        add(context.text(sim::text("households {before} to {after}",
                                   {{"before", format_integer(trial->households_before)},
                                    {"after", format_integer(trial->households_after)}})));
    }
    for (ShareChange const &share : trial->shares) {
        add(context.text(sim::text("facts of {layer} {before} to {after}",
                                   {{"layer", layer_words(context, share.layer)},
                                    {"before", format_percent(share.before)},
                                    {"after", format_percent(share.after)}})));
    }
    std::size_t const open = reading->preview.count(sim::io::ImportKind::ambiguous) -
                             desk.taken(sim::io::ImportKind::ambiguous);
    if (open > 0) {
        add(context.text(
            sim::text("{n} rows to be decided are left out", {{"n", count_words(open)}})));
    }
    return words;
}

void draw_reading_bar(PanelContext const &context, ImportDesk const &desk, float width)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const height = context.px(4);
    list.AddRectFilled(at, {at.x + width, at.y + height}, context.palette.frame_active.packed(),
                       context.px(2));
    list.AddRectFilled(at, {at.x + width * static_cast<float>(desk.fraction()), at.y + height},
                       context.palette.text.packed(), context.px(2));
    ImGui::Dummy({width, height});
}

void draw_buttons(PanelContext const &context, ImportDesk const &desk, float width)
{
    float const height = context.px(32);
    std::string const apply = context.text("Take it in");
    std::string const cancel = context.text("Cancel");
    ImVec2 const apply_size{
        std::max(width_of(context.fonts.body, apply) + context.px(40), context.px(104)), height};
    ImVec2 const cancel_size{
        std::max(width_of(context.fonts.body, cancel) + context.px(32), context.px(88)), height};
    ImGui::SetCursorPos(
        {width - context.px(20) - apply_size.x - context.px(8) - cancel_size.x, context.px(15)});
    if (ImGui::Button(cancel.c_str(), cancel_size)) {
        context.ask("import-cancel", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (desk.can_apply()) {
        if (primary_button(context, apply, apply_size)) {
            context.ask("import-apply", {});
        }
        return;
    }
    ImGui::BeginDisabled();
    ImGui::Button(apply.c_str(), apply_size);
    ImGui::EndDisabled();
}

} // namespace

void draw_import_footer(PanelContext const &context, ImportDesk const &desk)
{
    float const width = ImGui::GetWindowWidth();
    float const room = width - context.px(20 + 20 + 104 + 8 + 88 + 60);
    ImportReading const *const reading = desk.reading();
    bool const refused = !desk.is_reading() && reading != nullptr &&
                         (sim::has_errors(reading->findings) ||
                          (desk.trial() != nullptr && !desk.trial()->errors.empty()));
    ImGui::SetCursorPos({context.px(20), context.px(10)});
    write(context.fonts.title, refused ? context.palette.late : context.palette.text,
          fitted(context.fonts.title, answer(context, desk), room));
    ImGui::SetCursorPos({context.px(20), context.px(36)});
    if (desk.is_reading()) {
        draw_reading_bar(context, desk, context.px(320));
    } else {
        std::string const words = second_line(context, desk);
        write(context.fonts.small, context.palette.text_secondary,
              fitted(context.fonts.small, words, room));
        if (ImGui::IsItemHovered()) {
            wrapped_tooltip(context, words, 480.0F);
        }
    }
    draw_buttons(context, desk, width);
}

} // namespace app
