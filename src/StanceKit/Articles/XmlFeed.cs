using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace StanceKit.Articles;

/// <summary>RSS 2.0, RSS 1.0 and Atom, read element by element so that only one item is held.</summary>
internal sealed class XmlFeed : IFeedFormat
{
    private static readonly string[] Roots = ["rss", "RDF", "feed"];
    private readonly InputFile _file;
    private readonly Stream _stream;
    private readonly ReadLimits _limits;

    // Feeds declare windows-1252 and the like.
    static XmlFeed() => Encoding.RegisterProvider(TextDecoder.CodePages);

    public XmlFeed(InputFile file, Stream stream, ReadLimits limits)
    {
        _file = file;
        _stream = stream;
        _limits = limits;
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleOrReject> Read(CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(_stream, Settings());
        var any = false;
        while (!cancellation.IsCancellationRequested)
        {
            if (!TryNext(reader, out var item))
            {
                break;
            }

            any = true;
            yield return item;
            if (item.Reject is { Kind: "xml" or "not-a-feed" })
            {
                yield break;
            }
        }

        if (!any && !cancellation.IsCancellationRequested)
        {
            yield return _file.Reject("empty", "The feed has no items.", "Check that it was saved whole.");
        }
    }

    private XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = _limits.MaxXmlChars,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,

        // Real feeds carry stray control characters; they do no harm in text.
        CheckCharacters = false,
    };

    private bool TryNext(XmlReader reader, out ArticleOrReject item)
    {
        item = default;
        try
        {
            while (!reader.EOF)
            {
                // An item that was just read leaves the reader on the node after it.
                var isItem = reader is { NodeType: XmlNodeType.Element, LocalName: "item" or "entry", Depth: > 0 };
                if (isItem)
                {
                    item = ReadItem(reader);
                    return true;
                }

                if (IsForeignRoot(reader, out item))
                {
                    return true;
                }

                Step(reader);
            }

            return false;
        }
        catch (XmlException e)
        {
            item = Fault(e, reader);
            return true;
        }
    }

    private bool IsForeignRoot(XmlReader reader, out ArticleOrReject reject)
    {
        var foreign = reader.NodeType == XmlNodeType.Element && reader.Depth == 0 && !Roots.Contains(reader.LocalName);
        reject = default;
        if (foreign)
        {
            reject = FeedFile.NotAFeed(_file, $"The file is XML, but <{Short(reader.Name)}> is no feed.", Line(reader), Column(reader));
        }

        return foreign;
    }

    private void Step(XmlReader reader)
    {
        reader.Read();
        if (reader.Depth > _limits.MaxXmlDepth)
        {
            throw new XmlException($"Elements nest deeper than {_limits.MaxXmlDepth}.", null, (int)Line(reader), Column(reader));
        }
    }

    private ArticleOrReject ReadItem(XmlReader reader)
    {
        var line = Line(reader);
        var item = ReadElement(reader);
        var fields = FeedItem.Fields(item);
        return fields.Check(_file, _limits, line);
    }

    /// <summary>Loads one element without recursion and with an eye on its depth.</summary>
    private XElement ReadElement(XmlReader reader)
    {
        var root = Begin(reader);
        var open = new Stack<XElement>([root]);
        if (reader.IsEmptyElement)
        {
            open.Pop();
        }

        while (open.Count > 0)
        {
            Step(reader);
            Take(reader, open);
        }

        reader.Read();
        return root;
    }

    private static void Take(XmlReader reader, Stack<XElement> open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var child = Begin(reader);
                open.Peek().Add(child);
                if (!reader.IsEmptyElement)
                {
                    open.Push(child);
                }

                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                open.Peek().Add(new XText(reader.Value));
                break;
            case XmlNodeType.None:
                throw new XmlException("The feed breaks off.");
        }
    }

    private static XElement Begin(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName && reader.Name != "xmlns")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    private Reject Fault(XmlException e, XmlReader reader)
    {
        var isDtd = e.Message.Contains("DTD", StringComparison.Ordinal);
        var reason = isDtd ? "The feed has a document type (DTD), which is never read." : $"The XML is broken: {Short(e.Message)}";
        var remedy = isDtd ? "Remove the DOCTYPE, or do not trust this file." : "Fetch the feed again, or repair it at this place; items before it were read.";

        // Some of the framework's faults come without their place.
        return e.LineNumber > 0
            ? _file.Reject("xml", reason, remedy, e.LineNumber, Math.Max(1, e.LinePosition))
            : _file.Reject("xml", reason, remedy, Math.Max(1, Line(reader)), Math.Max(1, Column(reader)));
    }

    private static string Short(string text) => text.Length > 200 ? text[..200] : text;

    private static long Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    private static int Column(XmlReader reader) => ((IXmlLineInfo)reader).LinePosition;
}
