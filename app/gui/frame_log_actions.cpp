#include "app/gui/action_functions.hpp"
#include "app/gui/frame_log.hpp"
#include "sim/base/error.hpp"

namespace app::action {

Refusal frame_log(AppState &state, Arguments arguments)
{
    state.workspace->watch({});
    state.frame_log.reset();
    if (arguments[0] == "off") {
        return std::nullopt;
    }
    try {
        measure_frames(state, arguments[0]);
    } catch (sim::IoError const &error) {
        return error.message();
    }
    return std::nullopt;
}

} // namespace app::action
