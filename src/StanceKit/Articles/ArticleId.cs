using System.Security.Cryptography;
using System.Text;

namespace StanceKit.Articles;

/// <summary>Stable identity of an article.</summary>
public static class ArticleId
{
    private static readonly string[] TrackingKeys = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref", "ref_src", "cmpid", "smid"];

    /// <summary>The first 16 hex digits of SHA-256 over the canonical URL, or over source and text where there is none.</summary>
    public static string Of(Article article)
    {
        var key = string.IsNullOrWhiteSpace(article.Url)
            ? $"text\n{article.Source}\n{article.Text}"
            : $"url\n{Canonical(article.Url)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    /// <summary>The URL without what does not name the article: scheme, "www.", fragment, tracking parameters and a last slash; its host in lower case. A text that is no absolute URL is only trimmed.</summary>
    public static string Canonical(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return url.Trim();
        }

        var host = uri.Host.ToLowerInvariant();
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part)).Order(StringComparer.Ordinal);
        var query = string.Join('&', kept);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host)
            + port + uri.AbsolutePath.TrimEnd('/') + (query.Length > 0 ? "?" + query : "");
    }

    private static bool IsTracking(string parameter)
    {
        var key = parameter.Split('=')[0].ToLowerInvariant();
        return key.StartsWith("utm_", StringComparison.Ordinal) || TrackingKeys.Contains(key);
    }
}
