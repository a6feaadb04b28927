#include "app/panels/empty_state.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

/// Why there is nothing to show.
void draw_nothing(PanelContext const &context)
{
    ProgressView const &progress = context.document.progress;
    ImGui::SetCursorPos({context.px(16), context.px(16)});
    ImGui::BeginGroup();
    auto const say = [&](std::string const &words) {
        write(context.fonts.body, context.palette.text_secondary, words);
    };
    if (progress.failure != nullptr) {
        say(context.text(*progress.failure));
    } else if (progress.answer == nullptr) {
        say(context.text("Working out where the works stand"));
    } else {
        for (sim::Text const &reason : progress.answer->reasons) {
            say(context.text(reason));
        }
        if (context.document.dataset.progress.empty()) {
            draw_empty(context, {},
                       context.text("Towns and streets return their weekly form, and Import takes "
                                    "it in; nuantu-cli progress makes the forms."),
                       {{context.text("Weekly returns"), "import-open", {"returns"}}});
        }
    }
    ImGui::EndGroup();
}

std::string with_count(std::string words, std::int64_t count)
{
    return count > 0 ? words + "  " + format_integer(count) : words;
}

void draw_choices(PanelContext const &context)
{
    ProgressView const &progress = context.document.progress;
    ProgressRows const &rows = *progress.rows;
    std::vector<std::string> words{
        with_count(context.text("Alarms"), static_cast<std::int64_t>(rows.alarms.size())),
        with_count(context.text("Problem ledger"), rows.problems_open), context.text("Subsidies")};
    if (progress.replan != nullptr) {
        words.push_back(context.text("Plan changes"));
    }
    ImGui::SetCursorPos({context.px(12), context.px(8)});
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const chosen = static_cast<std::size_t>(context.view.progress_list) == i;
        std::string const key{progress_list_keys[i]};
        if (choice_button(context, key.c_str(), words[i], chosen)) {
            context.ask("progress-list", {key});
        }
    }
}

void draw_list(PanelContext const &context)
{
    draw_choices(context);
    ImGui::SetCursorPos({0.0F, context.px(40)});
    switch (context.view.progress_list) {
    case ProgressList::alarms:
        draw_alarms(context);
        break;
    case ProgressList::problems:
        draw_ledger(context);
        break;
    case ProgressList::money:
        draw_owed(context);
        break;
    case ProgressList::changes:
        if (context.document.progress.replan != nullptr) {
            draw_changes(context);
        }
        break;
    }
}

} // namespace

void draw_progress(PanelContext const &context)
{
    if (!context.document.progress.has_standing()) {
        draw_nothing(context);
        return;
    }
    ImVec2 const corner = ImGui::GetWindowPos();
    float const width = ImGui::GetWindowWidth();
    float const height = ImGui::GetWindowHeight();
    float const left = std::round(width * (width < context.px(1000) ? 0.56F : 0.52F));
    ImGuiWindowFlags const flags =
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{});
    ImGui::SetCursorPos({});
    ImGui::BeginChild("ranking", {left, height}, false, flags);
    draw_ranking(context);
    ImGui::EndChild();
    ImGui::SetCursorPos({left + 1.0F, 0.0F});
    ImGui::BeginChild("list", {width - left - 1.0F, height}, false, flags);
    draw_list(context);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::GetWindowDrawList()->AddLine({corner.x + left, corner.y},
                                        {corner.x + left, corner.y + height},
                                        context.palette.border.packed());
}

} // namespace app
