#include "app/core/files_desk.hpp"
#include "app/gui/files_actions.hpp"
#include "app/gui/number_in.hpp"

#include <algorithm>
#include <array>

namespace app::action {

namespace {

constexpr std::array<int, 8> font_steps{80, 90, 100, 110, 125, 150, 175, 200};

Refusal set_font(AppState &state, int percent)
{
    state.files->change_settings([&](Settings &settings) {
        settings.font_percent = std::clamp(percent, smallest_font_percent, largest_font_percent);
    });
    return std::nullopt;
}

} // namespace

Refusal menu(AppState &state, Arguments arguments)
{
    bool const on = arguments.empty() ? !state.files->menu : arguments[0] == "on";
    state.files->menu = on;
    return std::nullopt;
}

Refusal font_size(AppState &state, Arguments arguments)
{
    auto const percent = number_in<int>(arguments[0]);
    if (!percent || *percent < smallest_font_percent || *percent > largest_font_percent) {
        return unknown(arguments[0]);
    }
    return set_font(state, *percent);
}

Refusal font_larger(AppState &state, Arguments /*arguments*/)
{
    int const now = state.files->settings().font_percent;
    auto const next = std::ranges::find_if(font_steps, [&](int step) { return step > now; });
    return set_font(state, next == font_steps.end() ? now : *next);
}

Refusal font_smaller(AppState &state, Arguments /*arguments*/)
{
    int const now = state.files->settings().font_percent;
    auto const next = std::ranges::lower_bound(font_steps, now);
    return set_font(state, next == font_steps.begin() ? now : *(next - 1));
}

Refusal font_normal(AppState &state, Arguments /*arguments*/)
{
    return set_font(state, 100);
}

} // namespace app::action
