#pragma once

#include "app/panels/context.hpp"

#include <imgui.h>

#include <optional>
#include <string>

namespace app {

/// What became of a field in a frame.
struct FieldEdit
{
    std::optional<std::string>
        words;            ///< other ones than before, once: Enter, or the field was left
    bool is_left = false; ///< it was written in and is no longer
};

/// A field for free words, as wide as the next item is set to. Words that are typed are kept when the
/// field is left by a press on something that was drawn before it: ImGui drops them then.
FieldEdit edit_words(PanelContext const &context, char const *id, std::string const &committed,
                     ImGuiInputTextFlags flags = ImGuiInputTextFlags_None);

} // namespace app
