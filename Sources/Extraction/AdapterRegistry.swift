/// Every comment system that has an adapter.
public enum AdapterRegistry {
    /// The adapters in the order in which they are asked: where two know the same markup, the more
    /// specific one stands first and claims it.
    public static let all: [any Adapter] = [
        DisqusListAdapter(), DisqusNoscriptAdapter(), DisqusEmbedAdapter(), WpDiscuzAdapter(),
        HackerNewsAdapter(), RedditOldAdapter(), RedditRedesignAdapter(), RedditShredditAdapter(),
        PluckAdapter(), SubstackAdapter(), BloggerAdapter(), BloggerClassicAdapter(),
        CoralAdapter(), FacebookAdapter(), IntenseDebateAdapter(), KinjaAdapter(), LemmyAdapter(),
        LiveJournalAdapter(), LivefyreAdapter(), LobstersAdapter(), MediumAdapter(),
        SlashdotAdapter(),
        SPIPAdapter(), YouTubeAdapter(), YouTubeOldAdapter(),
        // Forums and question sites, before WordPress, whose class names everybody uses.
        DiscourseAdapter(), FlarumAdapter(), NodeBBAdapter(), VanillaAdapter(), XenForo2Adapter(),
        XenForoAdapter(), VBulletin5Adapter(), VBulletin4Adapter(), VBulletin3Adapter(),
        InvisionCommunityAdapter(), InvisionBoardAdapter(), WoltLabAdapter(),
        SimpleMachinesAdapter(),
        MyBBAdapter(), FluxBBAdapter(), PhpBB3Adapter(), PhpBB2Adapter(), StackExchangeAdapter(),
        GitHubAdapter(), WikiTalkAdapter(), ArchiveReviewsAdapter(), BbPressAdapter(),
        VBulletinArchiveAdapter(), MailArchiveAdapter(), PipermailAdapter(), MarcAdapter(),
        HypermailAdapter(),
        MovableTypeAdapter(), WordPressComAdapter(), WordPressAdapter(), DrupalAdapter(),
        // The vocabularies, which know less than the systems that use them, come last.
        SchemaOrgAdapter(), MicroformatsAdapter(),
    ]
}
