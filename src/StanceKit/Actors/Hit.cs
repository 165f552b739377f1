namespace StanceKit.Actors;

/// <summary>A run of tokens that spells a form; whether it means the actor is still open.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Forms">The forms that end at the trie node; some may ask for another case.</param>
/// <param name="FollowsHit">Whether another hit ends where this one begins.</param>
internal readonly record struct Hit(int First, int End, List<Form> Forms, bool FollowsHit);
