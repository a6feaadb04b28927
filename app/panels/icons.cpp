#include "app/panels/widgets.hpp"

namespace app {

namespace {

/// Draws strokes in a box of -1..1 around the icon's centre.
class Pen
{
public:
    Pen(ImVec2 middle, float size, Rgba colour)
        : m_list{*ImGui::GetWindowDrawList()}, m_middle{middle}, m_half{size / 2},
          m_thick{size / 11}, m_ink{colour.packed()}
    {
    }
    void line(ImVec2 a, ImVec2 b) { m_list.AddLine(at(a), at(b), m_ink, m_thick); }
    void path(std::initializer_list<ImVec2> corners, bool closed = false)
    {
        for (ImVec2 const corner : corners) {
            m_list.PathLineTo(at(corner));
        }
        m_list.PathStroke(m_ink, closed ? ImDrawFlags_Closed : ImDrawFlags_None, m_thick);
    }
    void arc(ImVec2 middle, float radius, float from, float to)
    {
        m_list.PathArcTo(at(middle), radius * m_half, from, to, 20);
        m_list.PathStroke(m_ink, ImDrawFlags_None, m_thick);
    }
    void ring(ImVec2 middle, float radius)
    {
        m_list.AddCircle(at(middle), radius * m_half, m_ink, 24, m_thick);
    }
    void dot(ImVec2 middle, float radius)
    {
        m_list.AddCircleFilled(at(middle), radius * m_half, m_ink, 16);
    }

private:
    [[nodiscard]] ImVec2 at(ImVec2 p) const
    {
        return {m_middle.x + p.x * m_half, m_middle.y + p.y * m_half};
    }

    ImDrawList &m_list;
    ImVec2 m_middle;
    float m_half;
    float m_thick;
    ImU32 m_ink;
};

void eye(Pen &pen)
{
    pen.arc({0.0F, 0.62F}, 1.15F, -2.59F, -0.55F);
    pen.arc({0.0F, -0.62F}, 1.15F, 0.55F, 2.59F);
    pen.dot({0.0F, 0.0F}, 0.28F);
}

void turn_back(Pen &pen, float side)
{
    float const pi = 3.14159265F;
    pen.path({{side * -0.35F, -0.95F}, {side * -0.85F, -0.45F}, {side * -0.35F, 0.05F}});
    pen.line({side * -0.85F, -0.45F}, {side * 0.2F, -0.45F});
    if (side > 0.0F) {
        pen.arc({0.2F, 0.15F}, 0.6F, -pi / 2, pi / 2);
    } else {
        pen.arc({-0.2F, 0.15F}, 0.6F, pi / 2, pi * 3 / 2);
    }
    pen.line({side * 0.2F, 0.75F}, {side * -0.4F, 0.75F});
}

void arrow(Pen &pen)
{
    pen.path({{-0.6F, -0.85F},
              {-0.6F, 0.65F},
              {-0.2F, 0.3F},
              {0.1F, 0.9F},
              {0.4F, 0.75F},
              {0.1F, 0.2F},
              {0.65F, 0.2F}},
             true);
}

void brush(Pen &pen)
{
    pen.path({{0.85F, -0.85F}, {0.0F, 0.1F}, {-0.3F, -0.15F}, {0.85F, -0.85F}});
    pen.path({{-0.3F, 0.0F}, {-0.75F, 0.25F}, {-0.9F, 0.85F}, {-0.25F, 0.75F}, {0.0F, 0.25F}});
}

} // namespace

void draw_icon(Icon icon, ImVec2 middle, float size, Rgba colour)
{
    Pen pen{middle, size, colour};
    switch (icon) {
    case Icon::eye:
        eye(pen);
        break;
    case Icon::eye_off:
        pen.line({-0.7F, 0.0F}, {0.7F, 0.0F});
        break;
    case Icon::undo:
        turn_back(pen, 1.0F);
        break;
    case Icon::redo:
        turn_back(pen, -1.0F);
        break;
    case Icon::plus:
        pen.line({0.0F, -0.75F}, {0.0F, 0.75F});
        [[fallthrough]];
    case Icon::minus:
        pen.line({-0.75F, 0.0F}, {0.75F, 0.0F});
        break;
    case Icon::home:
        pen.path({{-0.95F, 0.05F}, {0.0F, -0.85F}, {0.95F, 0.05F}});
        pen.path({{-0.65F, -0.1F}, {-0.65F, 0.85F}, {0.65F, 0.85F}, {0.65F, -0.1F}});
        break;
    case Icon::open_list:
        pen.path({{-0.8F, -0.4F}, {0.0F, 0.4F}, {0.8F, -0.4F}});
        break;
    case Icon::download:
        pen.line({0.0F, -0.9F}, {0.0F, 0.35F});
        pen.path({{-0.5F, -0.1F}, {0.0F, 0.4F}, {0.5F, -0.1F}});
        pen.path({{-0.9F, 0.4F}, {-0.9F, 0.9F}, {0.9F, 0.9F}, {0.9F, 0.4F}});
        break;
    case Icon::sun:
        pen.ring({0.0F, 0.0F}, 0.42F);
        for (int i = 0; i < 8; ++i) {
            float const angle = 0.785398F * static_cast<float>(i);
            pen.line({std::cos(angle) * 0.68F, std::sin(angle) * 0.68F},
                     {std::cos(angle) * 0.98F, std::sin(angle) * 0.98F});
        }
        break;
    case Icon::play:
        pen.path({{-0.5F, -0.8F}, {0.8F, 0.0F}, {-0.5F, 0.8F}}, true);
        break;
    case Icon::pause:
        pen.line({-0.35F, -0.7F}, {-0.35F, 0.7F});
        pen.line({0.35F, -0.7F}, {0.35F, 0.7F});
        break;
    case Icon::pencil:
        pen.path({{-0.8F, 0.8F}, {-0.6F, 0.2F}, {0.4F, -0.8F}, {0.8F, -0.4F}, {-0.2F, 0.6F}}, true);
        pen.line({0.1F, -0.5F}, {0.5F, -0.1F});
        break;
    case Icon::table:
        pen.path({{-0.8F, -0.7F}, {0.8F, -0.7F}, {0.8F, 0.7F}, {-0.8F, 0.7F}}, true);
        pen.line({-0.8F, -0.2F}, {0.8F, -0.2F});
        pen.line({-0.2F, -0.7F}, {-0.2F, 0.7F});
        break;
    case Icon::arrow:
        arrow(pen);
        break;
    case Icon::box:
        pen.path({{-0.8F, -0.8F}, {0.8F, -0.8F}, {0.8F, 0.8F}, {-0.8F, 0.8F}}, true);
        break;
    case Icon::lasso:
        pen.arc({0.0F, -0.2F}, 0.72F, 0.0F, 6.2F);
        pen.path({{-0.35F, 0.45F}, {-0.55F, 0.7F}, {-0.25F, 0.95F}});
        break;
    case Icon::brush:
        brush(pen);
        break;
    case Icon::funnel:
        pen.path({{-0.85F, -0.75F},
                  {0.85F, -0.75F},
                  {0.2F, 0.1F},
                  {0.2F, 0.85F},
                  {-0.2F, 0.6F},
                  {-0.2F, 0.1F}},
                 true);
        break;
    case Icon::copy:
        pen.path({{-0.3F, -0.4F}, {0.8F, -0.4F}, {0.8F, 0.9F}, {-0.3F, 0.9F}}, true);
        pen.path({{-0.4F, 0.5F}, {-0.8F, 0.5F}, {-0.8F, -0.85F}, {0.3F, -0.85F}, {0.3F, -0.5F}});
        break;
    case Icon::magnifier:
        pen.ring({-0.2F, -0.2F}, 0.55F);
        pen.line({0.22F, 0.22F}, {0.85F, 0.85F});
        break;
    case Icon::question:
        pen.ring({0.0F, 0.0F}, 0.92F);
        pen.arc({0.0F, -0.2F}, 0.3F, 3.4F, 7.4F);
        pen.line({0.1F, 0.06F}, {0.0F, 0.28F});
        pen.line({0.0F, 0.5F}, {0.0F, 0.56F});
        break;
    case Icon::cross:
        pen.line({-0.6F, -0.6F}, {0.6F, 0.6F});
        pen.line({-0.6F, 0.6F}, {0.6F, -0.6F});
        break;
    case Icon::lock:
        pen.path({{-0.6F, -0.1F}, {0.6F, -0.1F}, {0.6F, 0.85F}, {-0.6F, 0.85F}}, true);
        pen.arc({0.0F, -0.3F}, 0.42F, 3.14159F, 6.28318F);
        pen.line({-0.42F, -0.3F}, {-0.42F, -0.1F});
        pen.line({0.42F, -0.3F}, {0.42F, -0.1F});
        break;
    }
}

} // namespace app
