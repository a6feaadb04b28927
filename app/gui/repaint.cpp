#include "app/gui/repaint.hpp"

#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>

namespace app {

namespace {

/// Mixes bytes into a sum, eight at a time.
std::uint64_t mixed(std::uint64_t sum, void const *bytes, std::size_t count)
{
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15U;
    auto const *at = static_cast<unsigned char const *>(bytes);
    for (; count > 0;) {
        std::uint64_t word = 0;
        std::size_t const step = std::min(count, sizeof word);
        std::memcpy(&word, at, step);
        sum = (sum ^ word) * prime;
        sum ^= sum >> 29U;
        at += step;
        count -= step;
    }
    return sum;
}

/// The pixels that ImGui's backend lets a command touch.
PixelBox pixels_of(ImVec4 const &clip, float height)
{
    auto const whole = [](float value) { return static_cast<int>(value); };
    int const left = whole(clip.x);
    int const bottom = whole(height) - whole(height - clip.w);
    return {left, bottom - whole(clip.w - clip.y), left + whole(clip.z - clip.x), bottom};
}

/// Adds a box; those that it overlaps become one with it.
void add(std::vector<PixelBox> &boxes, PixelBox box)
{
    if (box.empty()) {
        return;
    }
    for (std::size_t i = 0; i < boxes.size();) {
        if (common(boxes[i], box).empty()) {
            ++i;
        } else {
            box = both(boxes[i], box);
            boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(i));
            i = 0;
        }
    }
    boxes.push_back(box);
}

/// What a window hands to the graphics card.
std::uint64_t content_of(ImDrawList const &list)
{
    std::uint64_t sum = mixed(0, list.VtxBuffer.Data,
                              static_cast<std::size_t>(list.VtxBuffer.Size) * sizeof(ImDrawVert));
    sum = mixed(sum, list.IdxBuffer.Data,
                static_cast<std::size_t>(list.IdxBuffer.Size) * sizeof(ImDrawIdx));
    for (ImDrawCmd const &command : list.CmdBuffer) {
        ImTextureID const texture = command.GetTexID();
        sum = mixed(sum, &command.ClipRect, sizeof command.ClipRect);
        sum = mixed(sum, &texture, sizeof texture);
        sum = mixed(sum, &command.ElemCount, sizeof command.ElemCount);
    }
    return sum;
}

/// The pixels around a command's triangles: a window's background is clipped by nothing.
PixelBox triangles_of(ImDrawList const &list, ImDrawCmd const &command)
{
    ImVec2 low{FLT_MAX, FLT_MAX};
    ImVec2 high{-FLT_MAX, -FLT_MAX};
    for (unsigned i = 0; i < command.ElemCount; ++i) {
        unsigned const index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        ImVec2 const at = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)].pos;
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    if (command.ElemCount == 0) {
        return {};
    }
    auto const whole = [](float value) { return static_cast<int>(std::floor(value)); };
    return {whole(low.x), whole(low.y), whole(high.x) + 1, whole(high.y) + 1};
}

PixelBox whole_of(ImDrawData const &frame)
{
    return {0, 0, static_cast<int>(frame.DisplaySize.x), static_cast<int>(frame.DisplaySize.y)};
}

bool is_scaled(ImDrawData const &frame)
{
    return frame.FramebufferScale.x != 1.0F || frame.FramebufferScale.y != 1.0F;
}

} // namespace

PixelBox common(PixelBox const &a, PixelBox const &b)
{
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

PixelBox both(PixelBox const &a, PixelBox const &b)
{
    if (a.empty() || b.empty()) {
        return a.empty() ? b : a;
    }
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
            std::max(a.bottom, b.bottom)};
}

void Repaint::read(ImDrawData const &frame)
{
    m_now.resize(static_cast<std::size_t>(frame.CmdListsCount)); // rooms of vectors are used again
    for (int i = 0; i < frame.CmdListsCount; ++i) {
        ImDrawList const &list = *frame.CmdLists[i];
        DrawnWindow &drawn = m_now[static_cast<std::size_t>(i)];
        drawn.window = list._OwnerName;
        drawn.content = content_of(list);
        drawn.box = {};
        drawn.commands.clear();
        for (ImDrawCmd const &command : list.CmdBuffer) {
            drawn.box = both(drawn.box, common(triangles_of(list, command),
                                               pixels_of(command.ClipRect, frame.DisplaySize.y)));
            drawn.commands.push_back(
                {command.ClipRect, command.GetTexID(), command.VtxOffset, command.ElemCount});
        }
        drawn.vertices.assign(list.VtxBuffer.begin(), list.VtxBuffer.end());
        drawn.indices.assign(list.IdxBuffer.begin(), list.IdxBuffer.end());
    }
}

std::vector<PixelBox> Repaint::changes(ImDrawData const &frame, std::span<PixelBox const> pictures)
{
    read(frame);
    PixelBox const whole = whole_of(frame);
    std::vector<PixelBox> boxes;
    bool in_order = whole == m_whole && !m_drawn.empty() && !is_scaled(frame);
    std::size_t met = 0; // of the windows before, in their order
    for (DrawnWindow const &now : m_now) {
        auto const before = std::ranges::find(m_drawn, now.window, &DrawnWindow::window);
        if (before == m_drawn.end()) {
            add(boxes, common(now.box, whole));
            continue;
        }
        auto const place = static_cast<std::size_t>(before - m_drawn.begin());
        in_order = in_order && place >= met;
        for (; in_order && met < place; ++met) { // windows that are gone
            add(boxes, common(m_drawn[met].box, whole));
        }
        met = place + 1;
        if (before->content != now.content) {
            add(boxes, common(difference(*before, now), whole));
        }
    }
    for (; in_order && met < m_drawn.size(); ++met) {
        add(boxes, common(m_drawn[met].box, whole));
    }
    for (PixelBox const &picture : pictures) {
        add(boxes, common(picture, whole));
    }
    if (!in_order) {
        boxes = {whole};
    }
    m_whole = whole;
    m_drawn.swap(m_now);
    return boxes;
}

void draw_part(ImDrawData &frame, PixelBox box)
{
    if (is_scaled(frame)) {
        ImGui_ImplOpenGL3_RenderDrawData(&frame);
        return;
    }
    std::vector<ImDrawList *> lists;
    for (int i = 0; i < frame.CmdListsCount; ++i) {
        ImDrawList &list = *frame.CmdLists[i];
        bool touched = false;
        for (ImDrawCmd const &command : list.CmdBuffer) {
            touched =
                touched || !common(pixels_of(command.ClipRect, frame.DisplaySize.y), box).empty();
        }
        if (touched) {
            lists.push_back(&list);
        }
    }
    std::vector<ImVec4> clips; // as they were: other parts of the frame need them
    for (ImDrawList *const list : lists) {
        for (ImDrawCmd &command : list->CmdBuffer) {
            clips.push_back(command.ClipRect);
            PixelBox const part = common(pixels_of(command.ClipRect, frame.DisplaySize.y), box);
            auto const exact = [](int value) { return static_cast<float>(value); };
            command.ClipRect = part.empty() ? ImVec4{}
                                            : ImVec4{exact(part.left), exact(part.top),
                                                     exact(part.right), exact(part.bottom)};
        }
    }
    ImDrawData data;
    data.Valid = true;
    data.CmdLists = lists.data();
    data.CmdListsCount = static_cast<int>(lists.size());
    data.DisplaySize = frame.DisplaySize;
    data.FramebufferScale = frame.FramebufferScale;
    ImGui_ImplOpenGL3_RenderDrawData(&data);
    std::size_t next = 0;
    for (ImDrawList *const list : lists) {
        for (ImDrawCmd &command : list->CmdBuffer) {
            command.ClipRect = clips[next++];
        }
    }
}

} // namespace app
