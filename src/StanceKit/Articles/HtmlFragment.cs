using AngleSharp.Html.Parser;
using StanceKit.Text.Html;

namespace StanceKit.Articles;

/// <summary>Turns the HTML of a feed item into plain text: blocks and line breaks become line ends, scripts and the like go.</summary>
internal static class HtmlFragment
{
    /// <summary>The text of <paramref name="html"/>; plain text comes back with its entities decoded.</summary>
    public static string ToText(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            return html.Trim();
        }

        var page = new HtmlParser().ParseDocument(HtmlBounds.Apply(html, []));
        return page.Body is { } body ? BlockText.Of(body) : "";
    }
}
