using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StanceKit.Models;

/// <summary>Arrays whose content begins at a line of the cache, so that rows that fit a line never straddle two.</summary>
internal static class CacheLine
{
    private const int Bytes = 64;

    /// <summary>An array that stays where it is, with room for <paramref name="length"/> elements from index <c>First</c> on.</summary>
    public static unsafe (T[] Array, int First) Allocate<T>(int length)
        where T : unmanaged
    {
        var array = GC.AllocateArray<T>(length + (Bytes / sizeof(T)), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
        return (array, (int)((Bytes - (address % Bytes)) % Bytes) / sizeof(T));
    }
}
